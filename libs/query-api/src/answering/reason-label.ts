import { UnknownMachineError } from '@huiyin/case-runtime';
import { FACT_FLAWS, type IncompatibleHistoryError } from '@huiyin/process-engine';
import type { Localised } from '@huiyin/service-kit';

/** How views say it: they keep one language, which is also that of logs. */
const NO_MACHINE = /^(\S+) version (\d+) isn't known here$/;
const OTHER_CASE = /^it is of (\S+) version (\d+), the case of (\S+)$/;
/** The event first, then what is wrong with it. */
const OF_AN_EVENT = /^(\w+) at (\d+): (.+)$/s;
const SENTENCES: Readonly<Record<string, string>> = {
  ...FACT_FLAWS,
  'no case begins with it': '工单不能以它开始',
};

/** Why a view can't follow an event, for people: what a view keeps is English. */
export const reasonLabel = (kept: string): Localised => ({ 'zh-CN': inChinese(kept), en: kept });

/** Why a case as it was can't be told. */
export const unreadableLabel = (error: UnknownMachineError | IncompatibleHistoryError): Localised => ({
  'zh-CN':
    error instanceof UnknownMachineError
      ? `${noMachine(error.process, error.version)}。`
      : `第 ${error.revision} 号记录 ${error.fact} 无法按现有流程重放。`,
  en: error.message,
});

function inChinese(kept: string): string {
  const [, type, revision, reason] = OF_AN_EVENT.exec(kept) ?? [];
  if (reason !== undefined) return `第 ${revision} 号记录 ${type}：${inChinese(reason)}`;
  const [, process, version] = NO_MACHINE.exec(kept) ?? [];
  if (process !== undefined) return noMachine(process, version);
  const [, other, itsVersion, own] = OTHER_CASE.exec(kept) ?? [];
  if (other !== undefined) return `它属于流程 ${other} 第 ${itsVersion} 版，而工单属于 ${own}`;
  return Object.hasOwn(SENTENCES, kept) ? SENTENCES[kept]! : `处理时出错：${kept}`;
}

const noMachine = (process: string, version: number | string | undefined) =>
  `本系统没有流程 ${process} 的第 ${version} 版`;
