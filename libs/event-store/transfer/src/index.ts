export * from './copy/copy-errors.ts';
export * from './copy/copy-log.ts';
export * from './copy/copy-source.ts';
export type * from './copy/copy-target.ts';
export * from './copy/directory-target.ts';
export { PROVENANCE_STREAM } from './copy/provenance.ts';
export * from './copy/store-target.ts';
export * from './digest/log-digest.ts';
