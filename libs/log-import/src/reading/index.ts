export { BrokenLogError } from './broken-log-error.ts';
export type { CsvColumns } from './csv/plain-csv.ts';
export { LOG_FORMATS, type LogFormat } from './log-format.ts';
export type * from './logged-step.ts';
export type * from './object-catalogue.ts';
export { type OpenLogOptions, openLog } from './open-log.ts';
export type { OpenedLog } from './opened-log.ts';
export { type Place, placeInWords } from './place.ts';
