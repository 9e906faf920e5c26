import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { LogWriter } from './log-writer.ts';
import { requestsIn, type Answer, type Group, type Order, type WriteFailure } from './protocol.ts';
import { isFull } from '../sqlite-errors.ts';
import { tryForRoom } from './room.ts';
import { openForWriting } from './write-connection.ts';

// The thread that writes. Whatever arrived while a commit ran goes into the next one together.

/** Strings and numbers that one transaction takes at most: bounds how long its first request waits. */
const LARGEST_TRANSACTION = 16_384;

const port = parentPort as MessagePort;
const database = openForWriting(workerData as string);
const writer = new LogWriter(database);
let failed: string | undefined;

port.on('message', (first: Order) => {
  let order: Order | undefined = first;
  while (order !== undefined) {
    if (Array.isArray(order)) order = recordWithFollowing(order);
    else {
      carryOut(order);
      order = nextOrder();
    }
  }
});
answer('ready');

/** Records a group and those that wait behind it; answers the order that is next after them. */
function recordWithFollowing(first: Group): Order | undefined {
  const groups = [first];
  let size = first.length;
  let next = size < LARGEST_TRANSACTION ? nextOrder() : undefined;
  while (Array.isArray(next)) {
    groups.push(next);
    size += next.length;
    next = size < LARGEST_TRANSACTION ? nextOrder() : undefined;
  }
  answer(record(groups));
  return next;
}

function record(groups: readonly Group[]): Answer {
  const requests = groups.reduce((sum, group) => sum + requestsIn(group), 0);
  if (failed !== undefined) return { failure: 'failed', reason: failed, requests };
  try {
    return writer.record(groups);
  } catch (error) {
    return failure(error, requests);
  }
}

function carryOut(order: 'probe' | 'close'): void {
  if (order === 'close') {
    database.close();
    port.close();
  } else if (failed === undefined) {
    try {
      tryForRoom(database);
      answer('room');
    } catch (error) {
      answer(failure(error, 0));
    }
  }
}

/**
 * Only a full disk is harmless: SQLite met it while writing the frames before the one that commits. After any other
 * error nobody knows what a restart will find, so this thread writes nothing more.
 */
function failure(error: unknown, requests: number): WriteFailure {
  const reason = error instanceof Error ? error.message : String(error);
  if (isFull(error)) return { failure: 'full', reason, requests };
  failed = reason;
  return { failure: 'failed', reason, requests };
}

function nextOrder(): Order | undefined {
  return receiveMessageOnPort(port)?.message as Order | undefined;
}

function answer(message: Answer): void {
  port.postMessage(message);
}
