import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import monitoring from '@eventstore/db-client/generated/monitoring_grpc_pb.js';
import operations from '@eventstore/db-client/generated/operations_grpc_pb.js';
import persistent from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import projections from '@eventstore/db-client/generated/projections_grpc_pb.js';
import serverFeatures from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import users from '@eventstore/db-client/generated/users_grpc_pb.js';
import { openTestEndpoint, type TestEndpoint } from '../testing/index.ts';
import { RawClient } from '../testing/raw-client.ts';

const [UNIMPLEMENTED, UNAUTHENTICATED] = [12, 16];

/** The methods that clients call before they say who they are. */
const OPEN = [
  '/event_store.client.gossip.Gossip/Read',
  '/event_store.client.server_features.ServerFeatures/GetSupportedMethods',
];

/** Every method that the protocol has. */
const PATHS = [gossip, monitoring, operations, persistent, projections, serverFeatures, streams, users]
  .flatMap((module) => Object.entries(module as object))
  .filter(([name]) => name.endsWith('Service'))
  .flatMap(([, definition]) => Object.values(definition as Record<string, { readonly path: string }>))
  .map(({ path }) => path);

let directory = '';
let endpoint: TestEndpoint;
let client: RawClient;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'huiyin-anonymous-'));
  const credentialsFile = join(directory, 'credentials');
  writeFileSync(credentialsFile, 'shop:changeit');
  endpoint = await openTestEndpoint({ directory: join(directory, 'endpoint'), credentialsFile });
  client = new RawClient(endpoint);
});
afterAll(async () => {
  client.close();
  await endpoint.close();
  rmSync(directory, { recursive: true });
});

const basic = (user: string) => ({ authorization: `Basic ${Buffer.from(user).toString('base64')}` });

/** The status of each method that is served, called with an empty message. */
async function statuses(headers: Readonly<Record<string, string>>): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const path of PATHS) {
    const { code } = await client.call(path, [new Uint8Array()], { headers });
    if (code !== UNIMPLEMENTED) found.set(path, code);
  }
  return found;
}

describe('an endpoint that asks who calls', () => {
  it('serves nothing to those who do not say, whatever they send, but what comes before saying it', async () => {
    const found = await statuses({});
    expect(found.size).toBeGreaterThanOrEqual(25);
    const served = [...found].filter(([, code]) => code !== UNAUTHENTICATED);
    expect(served).toEqual(OPEN.map((path) => [path, 0]));
  });

  it('serves nothing at all to those who say something wrong', async () => {
    for (const user of ['shop:wrong', 'nobody:changeit']) {
      expect(new Set((await statuses(basic(user))).values())).toEqual(new Set([UNAUTHENTICATED]));
    }
  });

  it('looks at what others send', async () => {
    expect([...(await statuses(basic('shop:changeit'))).values()]).not.toContain(UNAUTHENTICATED);
  });
});
