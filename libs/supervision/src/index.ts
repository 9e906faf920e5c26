export * from './cases-view/cases-view.ts';
export { NEVER, type CaseRow, type HistoryRow, type SupervisionTables } from './cases-view/tables.ts';
export * from './queries/cursor.ts';
export * from './queries/find-case.ts';
export * from './queries/list-cases.ts';
