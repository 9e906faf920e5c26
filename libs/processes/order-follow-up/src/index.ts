export type { OrderFollowUpData } from './data.ts';
export type * from './facts.ts';
export type { Goods, GoodsItem, GoodsPackage, GoodsStage } from './goods.ts';
export type { Payments } from './payments.ts';
export { orderFollowUp, orderFollowUpVersion1 } from './process.ts';
export {
  DEFAULT_ORDER_FOLLOW_UP_SETTINGS,
  type OrderFollowUpPolicy,
  type OrderFollowUpSettings,
} from './settings.ts';
export * from './vocabulary.ts';
