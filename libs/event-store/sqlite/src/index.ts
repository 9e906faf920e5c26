export { openSqliteEventStore, type SqliteEventStoreOptions } from './open.ts';
export { ForeignDatabaseError, NewerDatabaseError } from './schema.ts';
export type { SqliteEventStore } from './sqlite-event-store.ts';
export type { StoreStatus } from './writer/write-queue.ts';
