export * from './cases/apart.ts';
export * from './cases/case-id.ts';
export * from './cases/case-repository.ts';
export * from './cases/fold-event.ts';
export type * from './catalogue.ts';
export type * from './commands/command.ts';
export * from './commands/command-handler.ts';
export * from './policies/policy-documents.ts';
export * from './policies/policy-ledger.ts';
