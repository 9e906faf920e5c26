export * from './collect.ts';
export * from './event-store-contract.ts';
export type * from './opened-store.ts';
export * from './sample-events.ts';
