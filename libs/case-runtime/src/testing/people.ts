import type { Actor } from '@huiyin/process-engine';

/** The people of store S01, one of S02, and those whose work isn't bound to a store. */
export const PEOPLE = {
  agent: { id: 'li.na', role: 'agent', store: 'S01' },
  colleague: { id: 'wang.fang', role: 'agent', store: 'S01' },
  supervisor: { id: 'chen.jie', role: 'supervisor', store: 'S01' },
  storeManager: { id: 'liu.yang', role: 'store-manager', store: 'S01' },
  elsewhere: { id: 'zhou.min', role: 'agent', store: 'S02' },
  supervisorElsewhere: { id: 'qian.li', role: 'supervisor', store: 'S02' },
  integration: { id: 'tmall', role: 'integration' },
  auditor: { id: 'audit-1', role: 'auditor' },
  admin: { id: 'admin', role: 'admin' },
  system: { id: 'clock', role: 'system' },
} as const satisfies Record<string, Actor>;

/** What a registration needs; a test adds what it is about. */
export const REGISTRATION = {
  channel: 'hotline',
  customer: { name: '王女士', phone: '13800000000', tier: 'gold' },
  description: '电饭煲用了两天就坏了',
  category: 'product-quality',
  severity: 'minor',
} as const;
