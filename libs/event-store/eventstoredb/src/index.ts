export { ConnectionStringError, isConnectionString } from './connection/connection-string.ts';
export { EventStoreDbStore } from './event-store-db-store.ts';
export type { Log } from './log.ts';
export * from './open.ts';
export type { EventStoreDbStatus } from './store-status.ts';
export type { SubscriptionStatus } from './subscribing/subscription-status.ts';
