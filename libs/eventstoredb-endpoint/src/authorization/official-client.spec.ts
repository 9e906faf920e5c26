import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AccessDeniedError,
  jsonEvent,
  START,
  type Credentials,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { collect } from '@huiyin/event-store/testing';
import { eventually } from '../testing/eventually.ts';
import { selfSigned } from '../testing/security/certificate.ts';
import { openSecuredEndpoint, type SecuredEndpoint } from '../testing/security/secured-endpoint.ts';

let secured: SecuredEndpoint;
let client: EventStoreDBClient;
beforeAll(async () => {
  secured = await openSecuredEndpoint(await selfSigned());
  client = secured.client();
});
afterAll(() => secured.close());

const as = (username: string, password = 'changeit'): { credentials: Credentials } => ({
  credentials: { username, password },
});
const event = () => jsonEvent({ type: 'Noted', data: {} });

/** What users try: each with a stream of that name. */
const DEEDS: Readonly<
  Record<string, (stream: string, who: { credentials: Credentials }) => Promise<unknown>>
> = {
  read: (stream, who) => collect(client.readStream(stream, who)),
  subscribe: async (stream, who) => {
    for await (const first of client.subscribeToStream(stream, { fromRevision: START, ...who })) {
      if (first.event) break;
    }
  },
  append: (stream, who) => client.appendToStream(stream, event(), who),
  'read metadata': (stream, who) => client.getStreamMetadata(stream, who),
  'write metadata': async (stream, who) => {
    const { metadata } = await client.getStreamMetadata(stream, as('root'));
    await client.setStreamMetadata(stream, metadata ?? {}, who);
  },
  delete: (stream, who) => client.deleteStream(stream, who),
};

async function outcomes(stream: string, user: string): Promise<Record<string, boolean>> {
  const found: Record<string, boolean> = {};
  for (const [name, deed] of Object.entries(DEEDS)) found[name] = await succeeds(deed(stream, as(user)));
  return found;
}

async function succeeds(deed: Promise<unknown>): Promise<boolean> {
  try {
    await deed;
    return true;
  } catch (error) {
    if (!(error instanceof AccessDeniedError)) throw error;
    return false;
  }
}

const all = (allowed: boolean) => Object.fromEntries(Object.keys(DEEDS).map((name) => [name, allowed]));

describe('who says nothing or something wrong', () => {
  it('is let in nowhere', async () => {
    for (const who of [{}, as('shop', 'wrong'), as('nobody')] as { credentials: Credentials }[]) {
      for (const deed of [
        () => client.appendToStream('order-1', event(), who),
        () => collect(client.readStream('order-1', who)),
        () => collect(client.readAll(who)),
        () => client.listProjections(who),
        () => client.getProjectionStatus('$streams', who),
        () => client.restartSubsystem(who),
        () => client.listAllPersistentSubscriptions(who),
        () => client.deleteStream('order-1', who),
      ]) {
        expect([who, await succeeds(deed())]).toEqual([who, false]);
      }
    }
  });
});

describe('who has come in', () => {
  it('may do everything with streams that have no list', async () => {
    await client.appendToStream('plain-1', event(), as('root'));
    expect(await outcomes('plain-1', 'desk')).toEqual(all(true));
  });

  it('may do what the list of the stream says', async () => {
    await client.appendToStream('listed-1', event(), as('root'));
    const acl = {
      readRoles: ['shops', 'desk'],
      writeRoles: ['shops'],
      deleteRoles: ['$admins'],
      metaReadRoles: ['desk'],
      metaWriteRoles: [],
    };
    await client.setStreamMetadata('listed-1', { acl }, as('root'));
    const none = all(false);
    expect(await outcomes('listed-1', 'shop')).toEqual({
      ...none,
      read: true,
      subscribe: true,
      append: true,
    });
    expect(await outcomes('listed-1', 'desk')).toEqual({
      ...none,
      read: true,
      subscribe: true,
      'read metadata': true,
    });
    expect(await outcomes('listed-1', 'night')).toEqual(none);
    expect(await outcomes('listed-1', 'root')).toEqual(all(true));
  });

  it('gets as little from many appends on one stream of the protocol', async () => {
    await client.setStreamMetadata('closed-1', { acl: { writeRoles: ['root'] } }, as('root'));
    const shop = secured.client('shop:changeit');
    expect(await succeeds(shop.appendToStream('closed-1', event()))).toBe(false);
    expect(await succeeds(shop.appendToStream('open-1', event()))).toBe(true);
  });

  it('may read the whole log and what the system makes as an administrator only', async () => {
    await client.appendToStream('order-1', event(), as('shop'));
    await eventually(async () => {
      const found = collect(client.readStream('$ce-order', as('root')));
      return found.then(
        () => true,
        () => false,
      );
    });
    for (const [user, allowed] of [
      ['root', true],
      ['shop', false],
      ['night', false],
    ] as const) {
      expect(await succeeds(collect(client.readAll({ maxCount: 1, ...as(user) })))).toBe(allowed);
      expect(await succeeds(collect(client.readStream('$ce-order', as(user))))).toBe(allowed);
    }
  });

  it('finds no way round a list by a link', async () => {
    await client.appendToStream('secret-1', jsonEvent({ type: 'Noted', data: { secret: true } }), as('root'));
    await client.setStreamMetadata('secret-1', { acl: { readRoles: ['root'] } }, as('root'));
    await client.setStreamMetadata('$ce-secret', { acl: { readRoles: ['shop'] } }, as('root'));
    const read = (user: string) =>
      collect(client.readStream('$ce-secret', { resolveLinkTos: true, ...as(user) }));
    await eventually(() =>
      read('root').then(
        () => true,
        () => false,
      ),
    );
    const [seen] = await read('shop');
    expect([seen?.event, seen?.link?.type]).toEqual([undefined, '$>']);
    expect((await read('root'))[0]?.event?.data).toEqual({ secret: true });
  });

  it('manages projections as an administrator or operator', async () => {
    for (const [user, allowed] of [
      ['root', true],
      ['night', true],
      ['shop', false],
    ] as const) {
      for (const deed of [
        () => client.listProjections(as(user)),
        () => client.getProjectionStatus('$streams', as(user)),
        () => client.getProjectionState('$streams', as(user)),
        () => client.getProjectionResult('$streams', as(user)),
        () => client.disableProjection('$streams', as(user)),
        () => client.enableProjection('$streams', as(user)),
        () => client.resetProjection('$streams', as(user)),
        () => client.restartSubsystem(as(user)),
      ]) {
        expect([user, await succeeds(deed())]).toEqual([user, allowed]);
      }
    }
  });
});
