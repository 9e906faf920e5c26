export { mappingPath, MAPPINGS } from './mapping/built-in.ts';
export { InvalidMappingError } from './mapping/invalid-mapping-error.ts';
export type { Mapping } from './mapping/mapping.ts';
export { readMapping } from './mapping/read-mapping.ts';
export * from './reading/index.ts';
export { LogImport, type ImportTarget } from './recording/import-log.ts';
export type { ImportReport, KindReport } from './recording/import-report.ts';
