export { blankRow } from '../cases-view/rows.ts';
export { endedAt, type SpanRow } from '../cases-view/tables.ts';
export { writeRows } from './write-rows.ts';
