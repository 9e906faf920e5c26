import type { Localised } from '../language/language.ts';
import type { Role } from './account.ts';

/** What roles are called, also where the API can’t be asked. */
export const ROLE_NAMES: Readonly<Record<Role, Localised>> = {
  agent: { 'zh-CN': '客服专员', en: 'Agent' },
  supervisor: { 'zh-CN': '客服主管', en: 'Supervisor' },
  'store-manager': { 'zh-CN': '店长', en: 'Store manager' },
  department: { 'zh-CN': '相关部门', en: 'Department' },
  inspector: { 'zh-CN': '服务督导', en: 'Inspector' },
  auditor: { 'zh-CN': '内部审计', en: 'Auditor' },
  integration: { 'zh-CN': '系统集成', en: 'Integration' },
  admin: { 'zh-CN': '系统管理员', en: 'Administrator' },
};
