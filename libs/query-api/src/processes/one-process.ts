import type { ProcessCatalogue } from '@huiyin/case-runtime';
import type { Process } from '@huiyin/process-engine';
import { Problem } from '@huiyin/service-kit';

/** The process that a query names. @throws Problem 400 `unknown-process` unless it names one of those that there are */
export function oneProcess({ processes }: ProcessCatalogue, id: string | undefined): Process {
  const found = processes.find((process) => process.id === id);
  if (found) return found;
  const names = processes.map((process) => process.id).join(', ');
  throw new Problem(400, 'unknown-process', {
    title: { 'zh-CN': '请指定一个流程', en: 'One process has to be named' },
    detail: { 'zh-CN': `process 应为：${names}。`, en: `process has to be one of ${names}.` },
  });
}
