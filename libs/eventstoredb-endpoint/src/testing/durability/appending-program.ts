import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent, NO_STREAM, type AppendToStreamOptions } from '@eventstore/db-client';
import { openSqliteEventStore } from '@huiyin/event-store-sqlite';
import { openEndpoint } from '../../endpoint.ts';
import { DURABILITY_FAULTS, type DurabilityFault } from './durability-faults.ts';

// Serves a store, and appends to it over the wire by the official client, several at a time, until each has made so many
// appends or the process is killed. Says what was acknowledged, one line for each: `acknowledged` and the event's id.

const [directory = '', fault = '', lanes = '1', appends = ''] = process.argv.slice(2);
const store = await openSqliteEventStore({ directory, program: 'appending-program' });
const served = fault === '' ? store : DURABILITY_FAULTS[fault as DurabilityFault](store);
const endpoint = await openEndpoint({ store: served });
const client = EventStoreDBClient.connectionString(endpoint.connectionString);

/** A client that names somebody uses Append, and BatchAppend otherwise. */
const SOMEBODY = { username: 'somebody', password: 'something' };

async function appendToOneStream(lane: number): Promise<void> {
  for (let number = 0; number < Number(appends); number++) {
    const id = randomUUID();
    const options: AppendToStreamOptions = {
      expectedRevision: number === 0 ? NO_STREAM : BigInt(number - 1),
      ...(lane % 2 === 1 && { credentials: SOMEBODY }),
    };
    await client.appendToStream(`lane-${lane}`, jsonEvent({ id, type: 'Noted', data: {} }), options);
    console.log(`acknowledged ${id}`);
  }
}

// Connected before anything is counted.
await client.getStreamMetadata('lane-0');
console.log('begin');
await Promise.all(Array.from({ length: Number(lanes) }, (_, lane) => appendToOneStream(lane)));
console.log('end');
await client.dispose();
await endpoint.close(0);
await store.close();
