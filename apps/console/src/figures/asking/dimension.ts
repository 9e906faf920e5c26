import type { Localised } from '../../language/language.ts';

/** What figures can be broken down and filtered by, as the API names it, and what each is called. */
export const DIMENSIONS = {
  process: { 'zh-CN': '流程', en: 'Process' },
  store: { 'zh-CN': '门店', en: 'Store' },
  team: { 'zh-CN': '班组', en: 'Team' },
  assignee: { 'zh-CN': '处理人', en: 'Agent' },
  category: { 'zh-CN': '类别', en: 'Category' },
  product: { 'zh-CN': '商品', en: 'Product' },
  channel: { 'zh-CN': '渠道', en: 'Channel' },
  tier: { 'zh-CN': '顾客等级', en: 'Customer tier' },
  severity: { 'zh-CN': '严重程度', en: 'Severity' },
  state: { 'zh-CN': '状态', en: 'State' },
} as const satisfies Record<string, Localised>;

export type Dimension = keyof typeof DIMENSIONS;

export const ALL_DIMENSIONS = Object.keys(DIMENSIONS) as readonly Dimension[];

export const isDimension = (name: string): name is Dimension => Object.hasOwn(DIMENSIONS, name);

/** Where a group of cases stands in each dimension that it was made by; null: it says nothing there. */
export type GroupKey = { readonly [D in Dimension]?: string | null };

/** Which cases count: in each dimension any of its values; null lets those through that say nothing there. */
export type Filters = { readonly [D in Dimension]?: readonly (string | null)[] };
