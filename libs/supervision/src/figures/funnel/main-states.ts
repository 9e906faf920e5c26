/**
 * The states that a case goes through when nothing goes wrong, in the order of the definition: without those that it waits in, or
 * falls back to, by the way, and without those that it goes through one or the other of. The last one is the end that one works
 * for.
 */
export const MAIN_STATES: Readonly<Record<string, readonly string[]>> = {
  // 受理 → 核实 → 方案制定 → 沟通反馈 → 处理 → 回访确认 → 总结改进
  complaint: [
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
  'order-follow-up': [
    'placed',
    'confirmed',
    'arranging',
    'ready',
    'delivering',
    'accepting',
    'visiting',
    'completed',
  ],
  // 申请 → 退回 → 验货 →（退款或换修）→ 告知
  'return-exchange': ['requested', 'awaitingGoods', 'inspecting', 'informing', 'closed'],
  // 计划 → 回访后分析
  'follow-up-visit': ['planned', 'analysing', 'completed'],
};
