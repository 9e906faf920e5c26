import type { Department } from '../departments.ts';
import type { Role } from '../roles.ts';

const person = <const Id extends string, const R extends Role>(id: Id, role: R) => ({
  id,
  role,
  store: 'S01' as const,
});

/** Somebody of a department of the store. */
export const departmentOf = <const Id extends string, const D extends Department>(id: Id, department: D) => ({
  ...person(id, 'department'),
  department,
});

/** The people of one store, and who comes from outside: whoever a process asks for beyond departments of its own. */
export const STORE_PEOPLE = {
  agent: person('li.na', 'agent'),
  colleague: person('wang.fang', 'agent'),
  supervisor: person('chen.jie', 'supervisor'),
  storeManager: person('liu.yang', 'store-manager'),
  anyDepartment: person('guo.min', 'department'),
  integration: { id: 'tmall', role: 'integration' },
  auditor: { id: 'audit-1', role: 'auditor' },
  system: { id: 'clock', role: 'system' },
} as const;

/** A Monday morning in a week without holidays. */
export const MONDAY = '2026-03-02T10:00+08:00';
