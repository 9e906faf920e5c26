import type { Label } from '@huiyin/process-engine';

/** Departments that answer consultations and carry out parts of a solution. */
export const DEPARTMENTS = {
  finance: { 'zh-CN': '财务', en: 'Finance' },
  warehouse: { 'zh-CN': '仓储', en: 'Warehouse' },
  logistics: { 'zh-CN': '物流', en: 'Logistics' },
  'product-quality': { 'zh-CN': '质量', en: 'Product quality' },
} as const satisfies Record<string, Label>;

export type Department = keyof typeof DEPARTMENTS;
export const DEPARTMENT_NAMES = Object.keys(DEPARTMENTS) as readonly Department[];
