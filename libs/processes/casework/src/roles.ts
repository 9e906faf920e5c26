import type { Label } from '@huiyin/process-engine';

/** Who works with cases, and how they are called. */
export const ROLES = {
  agent: { 'zh-CN': '客服专员', en: 'Agent' },
  supervisor: { 'zh-CN': '客服主管', en: 'Supervisor' },
  'store-manager': { 'zh-CN': '店长', en: 'Store manager' },
  department: { 'zh-CN': '相关部门', en: 'Department' },
  inspector: { 'zh-CN': '服务督导', en: 'Inspector' },
  auditor: { 'zh-CN': '内部审计', en: 'Auditor' },
  integration: { 'zh-CN': '系统集成', en: 'Integration' },
  admin: { 'zh-CN': '系统管理员', en: 'Administrator' },
  system: { 'zh-CN': '系统', en: 'System' },
} as const satisfies Record<string, Label>;

export type Role = keyof typeof ROLES;

/** Who handles cases. */
export const HANDLERS: readonly Role[] = ['agent', 'supervisor', 'store-manager'];

/** Who watches over those who handle them. */
export const LEADERS: readonly Role[] = ['supervisor', 'store-manager'];

/** Handlers, and the system itself, which settles in one case what people did in a linked one. */
export const HANDLERS_AND_SYSTEM: readonly Role[] = [...HANDLERS, 'system'];

/** Handlers, and systems that hand in what their channel received. */
export const HANDLERS_AND_CHANNELS: readonly Role[] = [...HANDLERS, 'integration'];

/** Who opens cases: reactions of the system do, too. */
export const OPENERS: readonly Role[] = [...HANDLERS_AND_CHANNELS, 'system'];

/** Roles whose work isn't bound to one store. Everyone else acts, and reads, in their own store only. */
export const ALL_STORES: readonly Role[] = ['inspector', 'auditor', 'integration', 'system'];

/** Roles that may look into cases. Administrators configure; they have no case content. */
export const READERS: readonly Role[] = [
  'agent',
  'supervisor',
  'store-manager',
  'department',
  'inspector',
  'auditor',
  'integration',
];

export const isRole = (name: string): name is Role => Object.hasOwn(ROLES, name);
