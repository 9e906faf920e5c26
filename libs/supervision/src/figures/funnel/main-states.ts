import { COMPLAINT, ORDER_FOLLOW_UP } from '../definition/populations.ts';

/**
 * The states that a case goes through when nothing goes wrong, in the order of the definition: without those that it waits in, or
 * falls back to, by the way. The last one is the end that one works for.
 */
export const MAIN_STATES: Readonly<Record<string, readonly string[]>> = {
  // 受理 → 核实 → 方案制定 → 沟通反馈 → 处理 → 回访确认 → 总结改进
  [COMPLAINT]: [
    'received',
    'verifying',
    'planning',
    'negotiating',
    'executing',
    'confirming',
    'reviewing',
    'closed',
  ],
  // 订单确认 → 生产/服务安排 → 交货/服务完成 → 验收反馈 → 回访
  [ORDER_FOLLOW_UP]: [
    'placed',
    'confirmed',
    'arranging',
    'ready',
    'delivering',
    'accepting',
    'visiting',
    'completed',
  ],
};
