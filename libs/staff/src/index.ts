import 'reflect-metadata';

export * from './assignment/escalation-ladder.ts';
export * from './assignment/need.ts';
export * from './assignment/open-work.ts';
export * from './assignment/rank-assignees.ts';
export * from './assignment/reasons.ts';
export * from './assignment/weight.ts';
export * from './commands/decide-staff.ts';
export * from './commands/may-manage.ts';
export * from './commands/payloads.ts';
export * from './commands/refusals.ts';
export type * from './commands/staff-command.ts';
export * from './directory/fold-staff.ts';
export * from './directory/staff-directory.ts';
export * from './directory/staff-member.ts';
export * from './facts/staff-fact.ts';
export * from './ledger/staff-ledger.ts';
