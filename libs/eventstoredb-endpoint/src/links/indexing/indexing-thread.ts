import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { Answer, Order } from './indexing-protocol.ts';
import { LinkWriter } from './link-writer.ts';
import { openIndex } from './schema.ts';

// The thread that writes the index of links: what it does costs those who append nothing.

const port = parentPort as MessagePort;
const database = openIndex(workerData as string);
const writer = new LinkWriter(database);

port.on('message', (order: Order) => {
  if (order === 'close') {
    database.close();
    port.close();
  } else {
    answer(order);
  }
});
port.postMessage({ checkpoints: writer.checkpoints(), grown: [], took: 0 } satisfies Answer);

function answer(order: Exclude<Order, 'close'>): void {
  const began = performance.now();
  try {
    const grown = order.do === 'index' ? writer.index(order) : [];
    if (order.do === 'reset') writer.reset(order.projection);
    reply({ checkpoints: writer.checkpoints(), grown, took: performance.now() - began });
  } catch (error) {
    const { message, code } = error as Error & { readonly code?: unknown };
    reply({ failure: message, code: typeof code === 'string' ? code : '' });
  }
}

function reply(message: Answer): void {
  port.postMessage(message);
}
