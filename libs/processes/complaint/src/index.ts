export type * from './data.ts';
export type * from './facts.ts';
export { complaint } from './process.ts';
export { DEFAULT_COMPLAINT_SETTINGS, type ComplaintPolicy, type ComplaintSettings } from './settings.ts';
export * from './vocabulary.ts';
