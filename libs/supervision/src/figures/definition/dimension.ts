import type { Label } from '@huiyin/process-engine';
import { label } from './label.ts';

/** What figures can be broken down and filtered by: columns of a case's row. */
export const DIMENSION_LABELS = {
  process: label('流程', 'Process'),
  store: label('门店', 'Store'),
  team: label('班组', 'Team'),
  assignee: label('处理人', 'Agent'),
  category: label('类别', 'Category'),
  product: label('商品', 'Product'),
  channel: label('渠道', 'Channel'),
  tier: label('顾客等级', 'Customer’s tier'),
  severity: label('严重程度', 'Severity'),
  state: label('状态', 'State'),
} as const satisfies Record<string, Label>;

export type Dimension = keyof typeof DIMENSION_LABELS;

export const DIMENSIONS = Object.keys(DIMENSION_LABELS) as readonly Dimension[];

/** Where a group stands in each dimension that it was made by; null: the cases that say nothing there. */
export type GroupKey = { readonly [D in Dimension]?: string | null };

/** Cases that count: in each dimension named, any of its values; null lets cases through that say nothing there. */
export type FigureFilter = { readonly [D in Dimension]?: readonly (string | null)[] };
