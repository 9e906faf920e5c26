export * from './database/bulk-write.ts';
export * from './database/view-database.ts';
export * from './running/digest.ts';
export * from './running/projector.ts';
export type * from './views/view.ts';
