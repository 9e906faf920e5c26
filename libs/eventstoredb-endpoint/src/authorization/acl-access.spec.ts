import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InMemoryEventStore, type StreamMetadata } from '@huiyin/event-store';
import { sampleEvent } from '@huiyin/event-store/testing';
import type { User } from '../authentication/user.ts';
import { LiveTail } from '../streams/live-tail.ts';
import { AclAccess } from './acl-access.ts';
import type { StreamAction } from './access.ts';
import { checkAccess } from './stream-access.ts';

let store: InMemoryEventStore;
let tail: LiveTail;
let access: AclAccess;
beforeEach(open);
afterEach(close);

async function open() {
  store = new InMemoryEventStore();
  tail = await LiveTail.open(store);
  access = new AclAccess(store, tail);
}
async function close() {
  await tail.close();
  await store.close();
}

/** Resolves when the tail knows of everything recorded: from then on what is remembered is used. */
async function settled() {
  do await new Promise((resolve) => setImmediate(resolve));
  while (tail.position < (await store.head()));
}
const user = (name: string, ...groups: string[]): User => ({ name, groups });
const may = (who: User | undefined, action: StreamAction, stream: string) =>
  checkAccess(access, who, action, stream).then(
    () => true,
    (error: { status: number; trailers: object }) => {
      if (who !== undefined)
        expect(error).toMatchObject({ status: 7, trailers: { exception: 'access-denied' } });
      else expect(error.status).toBe(16);
      return false;
    },
  );
const set = (stream: string, metadata: StreamMetadata) => store.setStreamMetadata(stream, metadata);
const settings = (data: unknown) =>
  store.append('$settings', [sampleEvent(data, 'update-default-acl')], 'any');

describe('who may do what', () => {
  const shop = user('shop', 'readers');
  const admin = user('root', '$admins');

  it('is anything with the streams of users, and nothing with those of the system, where no list says otherwise', async () => {
    for (const action of ['read', 'write', 'delete', 'read-metadata', 'write-metadata'] as const) {
      expect(await may(shop, action, 'order-1')).toBe(true);
      for (const stream of ['$settings', '$ce-order', '$all']) {
        expect(await may(shop, action, stream)).toBe(false);
        expect(await may(admin, action, stream)).toBe(true);
      }
    }
  });

  it('is nothing for those who do not say who they are', async () => {
    expect(await may(undefined, 'read', 'order-1')).toBe(false);
    await set('order-1', { $acl: { $r: '$all' } });
    expect(await may(undefined, 'read', 'order-1')).toBe(false);
  });

  it('is decided by user, by group, by a list of both', async () => {
    await set('order-1', {
      $acl: { $r: 'shop', $w: 'readers', $d: ['other', 'readers'], $mr: ['other'], $mw: [] },
    });
    const actions = ['read', 'write', 'delete', 'read-metadata', 'write-metadata'] as const;
    expect(await Promise.all(actions.map((action) => may(shop, action, 'order-1')))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(await may(admin, 'write-metadata', 'order-1')).toBe(true);
  });

  it('is an action of its own with metadata', async () => {
    await set('order-1', { $acl: { $mr: 'shop', $mw: 'other' } });
    expect([await may(shop, 'read', '$$order-1'), await may(shop, 'write', '$$order-1')]).toEqual([
      true,
      false,
    ]);
    expect(await may(user('other'), 'write', '$$order-1')).toBe(true);
  });

  it('is for nobody but administrators where a list can not be read', async () => {
    for (const $acl of ['all', 7, [], true]) {
      await set('order-1', { $acl });
      expect([$acl, await may(shop, 'read', 'order-1')]).toEqual([$acl, false]);
    }
    for (const $r of [{ shop: true }, 7, [7, null], false]) {
      await set('order-1', { $acl: { $r } });
      expect([$r, await may(shop, 'read', 'order-1')]).toEqual([$r, false]);
    }
    expect(await may(admin, 'read', 'order-1')).toBe(true);
  });

  it('follows the defaults in $settings, those of its last event', async () => {
    await settings({ $userStreamAcl: { $r: 'readers', $w: '$admins' }, $systemStreamAcl: { $r: 'shop' } });
    expect([await may(shop, 'read', 'order-1'), await may(shop, 'write', 'order-1')]).toEqual([true, false]);
    expect([await may(shop, 'delete', 'order-1'), await may(user('x'), 'read', 'order-1')]).toEqual([
      true,
      false,
    ]);
    expect([await may(shop, 'read', '$all'), await may(shop, 'write', '$ce-order')]).toEqual([true, false]);
    await settings({});
    expect([await may(user('x'), 'read', 'order-1'), await may(shop, 'read', '$all')]).toEqual([true, false]);
  });

  it('changes with the very next check after a change', async () => {
    for (let time = 0; time < 20; time++) {
      await set('order-1', { $acl: { $r: time % 2 === 0 ? 'shop' : 'other' } });
      expect(await may(shop, 'read', 'order-1')).toBe(time % 2 === 0);
      // What is remembered, too.
      await settled();
      expect(await may(shop, 'read', 'order-1')).toBe(time % 2 === 0);
    }
    await store.append('order-1', [sampleEvent()], 'any');
    await store.deleteStream('order-1', 'tombstone');
    await settled();
    expect(await may(shop, 'read', 'order-1')).toBe(true);
  });

  it('is not remembered as it was before a change that came while it was being read', async () => {
    const { promise: gate, resolve: pass } = Promise.withResolvers<void>();
    let slow = true;
    const streamMetadata = async (stream: string) => {
      const metadata = await store.streamMetadata(stream);
      if (slow) await gate;
      return metadata;
    };
    access = new AclAccess(
      new Proxy(store, {
        get: (of, name: keyof InMemoryEventStore) =>
          name === 'streamMetadata' ? streamMetadata : (of[name] as () => unknown).bind(of),
      }),
      tail,
    );
    await set('order-1', { $acl: { $r: 'shop' } });
    await settled();
    const before = may(shop, 'read', 'order-1');
    await settled();
    slow = false;
    await set('order-1', { $acl: { $r: 'other' } });
    await settled();
    expect(await may(shop, 'read', 'order-1')).toBe(false);
    pass();
    expect(await before).toBe(true);
    await settled();
    expect(await may(shop, 'read', 'order-1')).toBe(false);
  });

  it('does not depend on how much was recorded between two checks', async () => {
    await tail.close();
    tail = await LiveTail.open(store, { events: 4 });
    access = new AclAccess(store, tail);
    await set('order-1', { $acl: { $r: 'shop' } });
    await settled();
    expect(await may(shop, 'read', 'order-1')).toBe(true);
    await set('order-1', { $acl: { $r: 'other' } });
    for (let time = 0; time < 50; time++) await store.append('order-1', [sampleEvent()], 'any');
    await settled();
    expect(tail.floor).toBeGreaterThan(2);
    expect(await may(shop, 'read', 'order-1')).toBe(false);
  });
});

describe('running the store', () => {
  it('is for administrators and operators', async () => {
    const run = (who?: User) => access.checkAdministrator(who);
    await run(user('root', '$admins'));
    await run(user('night', '$ops'));
    await expect(run(user('shop', 'readers'))).rejects.toMatchObject({ status: 7 });
    await expect(run(undefined)).rejects.toMatchObject({ status: 16 });
    // Operators have no access to streams by that.
    expect(await may(user('night', '$ops'), 'read', '$all')).toBe(false);
  });
});

const NAMES = ['ann', 'bob', '$all', '$admins', 'g1', 'g2'];
const ACTIONS = {
  read: '$r',
  write: '$w',
  delete: '$d',
  'read-metadata': '$mr',
  'write-metadata': '$mw',
} as const;
const STREAMS = ['order-1', '$ce-order', '$all', '$settings'];

const entry = fc.oneof(fc.constantFrom(...NAMES), fc.subarray(NAMES), fc.constant(null));
const list = fc.dictionary(fc.constantFrom(...Object.values(ACTIONS)), entry);
const change = fc.oneof(
  fc.record({ set: fc.constantFrom(...STREAMS), $acl: fc.option(list, { nil: undefined }) }),
  fc.record({ $userStreamAcl: list }, { requiredKeys: [] }),
  fc.record({ $systemStreamAcl: list }),
  fc.constantFrom('delete-settings' as const, 'append' as const, 'settle' as const),
);
const check = fc.record({
  user: fc.record({
    name: fc.constantFrom('ann', 'bob', 'eve'),
    groups: fc.subarray(['g1', 'g2', '$ops', '$admins']),
  }),
  action: fc.constantFrom(...(Object.keys(ACTIONS) as StreamAction[])),
  stream: fc.constantFrom(...STREAMS, 'order-2'),
});
type Lists = Readonly<Record<string, string | readonly string[] | null>>;

/** The rules in the plainest words. */
function reference(
  { user: who, action, stream }: { user: User; action: StreamAction; stream: string },
  acls: ReadonlyMap<string, Lists>,
  defaults: { readonly $userStreamAcl?: Lists; readonly $systemStreamAcl?: Lists },
): boolean {
  if (who.groups.includes('$admins')) return true;
  const key = ACTIONS[action];
  const isSystem = stream.startsWith('$');
  const said =
    acls.get(stream)?.[key] ??
    (isSystem ? defaults.$systemStreamAcl : defaults.$userStreamAcl)?.[key] ??
    (isSystem ? '$admins' : '$all');
  const names = typeof said === 'string' ? [said] : said;
  return names.includes('$all') || [who.name, ...who.groups].some((name) => names.includes(name));
}

describe('access by lists', () => {
  it('is what the rules say, whatever is set, changed and asked in between', async () => {
    let allowed = 0;
    let denied = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(change, fc.array(check, { maxLength: 6 })), { maxLength: 25 }),
        async (steps) => {
          await close();
          await open();
          const acls = new Map<string, Lists>();
          let defaults: Parameters<typeof reference>[2] = {};
          for (const step of steps) {
            if (step === 'append') await store.append('order-2', [sampleEvent()], 'any');
            else if (step === 'settle') await settled();
            else if (step === 'delete-settings') {
              await store.deleteStream('$settings', 'soft');
              // Deleting sets metadata of the stream, and keeps the list in them.
              defaults = {};
            } else if (Array.isArray(step)) {
              for (const asked of step) {
                const expected = reference(asked, acls, defaults);
                const { user: who, action, stream } = asked;
                const found = await access.check(who, action, stream).then(
                  () => true,
                  () => false,
                );
                expect([asked, found]).toEqual([asked, expected]);
                if (found) allowed += 1;
                else denied += 1;
              }
            } else if ('set' in step) {
              const $tb = (await store.streamMetadata(step.set)).$tb;
              await set(step.set, {
                ...($tb !== undefined && { $tb }),
                ...(step.$acl && { $acl: step.$acl }),
              });
              acls.delete(step.set);
              if (step.$acl) acls.set(step.set, step.$acl);
            } else {
              await settings(step);
              defaults = step;
            }
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(Math.min(allowed, denied)).toBeGreaterThan(100);
  }, 30_000);
});
