export * from './case-log.ts';
export * from './contains.ts';
export type { ExpectedDeadline, ExpectedFact, Setting } from './expectations.ts';
export * from './invariants.ts';
export type { Moment } from './moment.ts';
export * from './random-walk.ts';
export * from './recorded-histories.ts';
export * from './scenario.ts';
export * from './transition-coverage.ts';
