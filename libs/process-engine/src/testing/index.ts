export * from './case-log.ts';
export * from './contains.ts';
export type { Moment } from './moment.ts';
export * from './scenario.ts';
