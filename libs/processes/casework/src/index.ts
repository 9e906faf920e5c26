import 'reflect-metadata';

export * from './alongside.ts';
export * from './casework-data.ts';
export * from './casework-labels.ts';
export * from './channels.ts';
export * from './commands/case-command.ts';
export * from './commands/casework-commands.ts';
export * from './commands/deadline-commands.ts';
export * from './commands/not-escalated-past.ts';
export * from './commands/payloads.ts';
export * from './customer.ts';
export * from './departments.ts';
export * from './escalation-region.ts';
export * from './facts/casework-fact.ts';
export * from './policy.ts';
export * from './roles.ts';
export * from './text.ts';
export * from './told.ts';
