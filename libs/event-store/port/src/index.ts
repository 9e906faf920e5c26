export type * from './clock.ts';
export { LARGEST_APPEND } from './encoding/append-size.ts';
export * from './errors.ts';
export type * from './event.ts';
export type * from './event-store.ts';
export type * from './expected-revision.ts';
export { Rest } from './following/rest.ts';
export * from './in-memory/in-memory-event-store.ts';
export type * from './stream-metadata.ts';
