export * from './directory/fold-staff.ts';
export * from './directory/staff-directory.ts';
export * from './directory/staff-member.ts';
export * from './facts/staff-fact.ts';
