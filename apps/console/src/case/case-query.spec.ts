import { describe, expect, it } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { processOfCase, readAfter, readHistory, readingOf } from './case-query.ts';
import type { HistoryItem } from './history-item.ts';

const processes = [{ id: 'order' }, { id: 'order-follow-up' }, { id: 'complaint' }];

describe('the process of a case', () => {
  it.each([
    ['complaint-6d1c', 'complaint'],
    ['order-6d1c', 'order'],
    ['order-follow-up-6d1c', 'order-follow-up'],
  ])('is the one whose name the id begins with: %s', (id, process) => {
    expect(processOfCase(id, processes)?.id).toBe(process);
  });

  it.each(['complaint', 'complaints-1', '6d1c', ''])('is unknown for %j', (id) => {
    expect(processOfCase(id, processes)).toBeUndefined();
  });
});

describe('the history of a case', () => {
  const fact = (revision: number): HistoryItem => ({
    revision,
    position: revision,
    type: 'NoteAdded',
    occurredAt: '2026-03-02T01:00:00.000Z',
    recordedAt: '2026-03-02T01:00:00.000Z',
    data: {},
  });
  /** More than the API gives at once. */
  const facts = Array.from({ length: 1_203 }, (_, revision) => fact(revision));
  /** What the API answers, and what it was asked. */
  function company() {
    const asked: URLSearchParams[] = [];
    const ask = async (path: string) => {
      const query = new URL(path, 'http://console').searchParams;
      asked.push(query);
      const rest = facts.slice(Number(query.get('afterRevision')) + 1);
      const items = rest.slice(0, Number(query.get('limit')));
      return Response.json({
        items,
        ...(rest.length > items.length && { nextAfterRevision: items.at(-1)!.revision }),
      });
    };
    const context = { client: new QueryClient(), signal: new AbortController().signal };
    return { asked, context, reading: (id: string) => readingOf(id, context, ask) };
  }

  it('is read page by page, whole and in order', async () => {
    const { asked, reading } = company();
    expect(await readHistory(reading('complaint-1'), [])).toEqual(facts);
    expect(asked.length).toBeGreaterThan(1);
  });

  it('is read on from where it’s known', async () => {
    const { asked, reading } = company();
    expect(await readHistory(reading('complaint-1'), facts.slice(0, 1_200))).toEqual(facts);
    expect(await readHistory(reading('complaint-1'), facts)).toEqual(facts);
    expect(asked.map((query) => query.get('afterRevision'))).toEqual(['1199', '1202']);
  });

  it('isn’t older than what was done to the case last, and other cases don’t wait for that', async () => {
    const { asked, context, reading } = company();
    readAfter(context.client, 'complaint-1', 7);
    readAfter(context.client, 'complaint-1', 5);
    await readHistory(reading('complaint-1'), facts);
    await readHistory(reading('complaint-2'), facts);
    expect(asked.map((query) => query.get('after'))).toEqual(['7', null]);
  });
});
