/** What adapters share, so that they can't differ: encoding, the rules of appending and reading, following a log. */
export * from './encoding/append-size.ts';
export * from './encoding/content.ts';
export * from './encoding/encoded-event.ts';
export * from './encoding/recorded.ts';
export * from './reading/commit-signal.ts';
export * from './reading/follow.ts';
export * from './reading/log-pages.ts';
export * from './reading/paged.ts';
export * from './reading/stream-pages.ts';
export * from './streams/append-decision.ts';
export * from './streams/deletion.ts';
export * from './streams/stream-head.ts';
export * from './streams/system-events.ts';
