import type { OrderFollowUpData } from '@huiyin/order-follow-up';
import type { CaseFile } from '../../running/case-file.ts';

export type OrderFile = CaseFile<OrderFollowUpData>;

/** What the company holds of the customer's money, in yuan. */
export const heldOf = ({ data: { payments } }: OrderFile): number =>
  Math.round((payments.received - payments.refunded) * 100) / 100;

/** Of an order's items, those in one of these states. */
export const itemsIn = ({ data: { goods } }: OrderFile, ...statuses: readonly string[]): readonly string[] =>
  goods.items.filter(({ status }) => statuses.includes(status)).map(({ id }) => id);

export const packagesIn = ({ data: { goods } }: OrderFile, status: string): readonly string[] =>
  goods.packages.filter((known) => known.status === status).map(({ id }) => id);
