import { describe, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';
import { BulkWrite } from '../database/bulk-write.ts';
import { TallyView, type TallyTables } from '../testing/tally-view.ts';
import { onEachDialect } from '../testing/each-dialect.ts';
import { viewDigest } from './digest.ts';

describe('the digest of a view', () =>
  onEachDialect((views) => {
    const view = new TallyView();
    const rows = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ stream: `s-${i}`, events: 1, last: i }));

    it('is of every row, however many, in whatever order they were written', async () => {
      const [one, other] = [await views.open<TallyTables>('one'), await views.open<TallyTables>('other')];
      const write = new BulkWrite('tally', ['stream', 'events', 'last'], 'stream');
      for (const { write: db } of [one, other]) await view.create(db);
      await write.run(one.write as unknown as Kysely<never>, rows(10_001));
      await write.run(other.write as unknown as Kysely<never>, rows(10_001).reverse());
      const digest = () => viewDigest(other.read, view);
      const whole = await viewDigest(one.read, view);
      expect(whole).toMatch(/^[0-9a-f]{64}$/);
      expect(await digest()).toBe(whole);

      const last = { stream: 's-9999', events: 1, last: 9_999 };
      await other.write.updateTable('tally').set({ events: 2 }).where('stream', '=', last.stream).execute();
      expect(await digest()).not.toBe(whole);
      await other.write.deleteFrom('tally').where('stream', '=', last.stream).execute();
      expect(await digest()).not.toBe(whole);
      await other.write.insertInto('tally').values(last).execute();
      expect(await digest()).toBe(whole);
    });
  }));
