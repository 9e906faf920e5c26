import { Problem } from '@huiyin/service-kit';

export const rangeReversed = () =>
  new Problem(400, 'range-reversed', {
    title: { 'zh-CN': '结束时间须晚于开始时间', en: 'The range ends before it begins' },
  });
