import { Problem } from '@huiyin/service-kit';

/** @throws Problem 400 `range-reversed` where a stretch of time ends before it begins */
export function assertRange(from: number | undefined, to: number | undefined): void {
  if (from === undefined || to === undefined || from < to) return;
  throw new Problem(400, 'range-reversed', {
    title: { 'zh-CN': '结束时间须晚于开始时间', en: 'The range ends before it begins' },
  });
}
