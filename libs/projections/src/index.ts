export * from './database/bulk-write.ts';
export { ViewDatabase } from './database/view-database.ts';
export * from './running/digest.ts';
export * from './running/projector.ts';
export { buildView, type BuiltView } from './running/rebuild.ts';
export type * from './views/view.ts';
