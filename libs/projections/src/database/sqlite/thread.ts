import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type { Answer, Query, ThreadSetup } from './protocol.ts';
import { preparingOnce } from './preparing-once.ts';
import type { Statement } from './statement-batch.ts';

// The thread that writes views: SQLite works here while the main thread reads the log and serves requests.

const port = parentPort as MessagePort;
const { file, pragmas } = workerData as ThreadSetup;
const database = new Database(file);
for (const pragma of pragmas) database.pragma(pragma);
const statements = preparingOnce(database);

port.on('message', (query: Query | 'close') => {
  if (query === 'close') {
    database.close();
    port.close();
  } else {
    port.postMessage(answer(query));
  }
});
port.postMessage('ready');

function answer(query: Query): Answer {
  try {
    return query.map(run).at(-1)!;
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    return { error: message, inTransaction: database.inTransaction, ...(code !== undefined && { code }) };
  }
}

function run({ sql, parameters }: Statement): Answer {
  const statement = statements.prepare(sql);
  if (statement.reader) return { rows: statement.all(parameters) };
  return { rows: [], changes: Number(statement.run(parameters).changes) };
}
