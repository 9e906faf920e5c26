import { deepEqual, equal } from 'node:assert/strict';
import { collect } from '@huiyin/event-store/testing';
import type { Check } from './check.ts';
import { CLERK, CLERKS, GUEST } from './bench.ts';
import { contents, numbered, outcome } from './stream-contents.ts';

export const letsInThoseWithTheRole: Check = {
  name: '$acl: who has a role that a list names may do what it allows',
  async run(context) {
    const admin = context.client();
    await admin.setStreamMetadata('s', { acl: { readRoles: [CLERKS], writeRoles: [CLERKS] } });
    const clerk = context.client(CLERK);
    const append = await outcome(clerk.appendToStream('s', numbered(1)));
    equal(typeof append === 'string' ? append : append.success, true);
    deepEqual(await outcome(contents(clerk, 's')), ['0: 1']);
  },
};

export const keepsOutThoseWithoutTheRole: Check = {
  name: '$acl: who has none of the roles that a list names may not, and is told so',
  async run(context) {
    const admin = context.client();
    await admin.setStreamMetadata('s', {
      acl: {
        readRoles: [CLERKS],
        writeRoles: [CLERKS],
        deleteRoles: [CLERKS],
        metaReadRoles: [CLERKS],
        metaWriteRoles: [CLERKS],
      },
    });
    await admin.appendToStream('s', numbered(1));
    const guest = context.client(GUEST);
    const attempts: (() => Promise<unknown>)[] = [
      () => contents(guest, 's'),
      () => guest.appendToStream('s', numbered(2)),
      () => guest.getStreamMetadata('s'),
      () => guest.setStreamMetadata('s', {}),
      () => guest.deleteStream('s'),
      () => guest.tombstoneStream('s'),
      () => contents(guest, '$$s'),
    ];
    for (const attempt of attempts) equal(await outcome(attempt()), 'AccessDeniedError');
    deepEqual(await contents(admin, 's'), ['0: 1']);
  },
};

export const keepsTheLogForAdministrators: Check = {
  name: 'the whole log is for administrators, unless a list says otherwise',
  async run(context) {
    const admin = context.client();
    await admin.appendToStream('s', numbered(1));
    const guest = context.client(GUEST);
    equal(await outcome(count(guest.readAll())), 'AccessDeniedError');
    equal((await count(admin.readAll())) > 0, true);
    await admin.setStreamMetadata('$all', { acl: { readRoles: [GUEST.username] } });
    equal(typeof (await outcome(count(guest.readAll()))), 'number');
  },
};

async function count(events: AsyncIterable<unknown>): Promise<number> {
  return (await collect(events)).length;
}
