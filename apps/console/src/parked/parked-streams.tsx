import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { useNotify } from '../feedback/use-notify.ts';
import { useFormats } from '../language/formats.ts';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import { SETTLERS } from '../session/account.ts';
import { useSession } from '../session/session-context.tsx';
import type { ParkedStream } from './answers.ts';
import { Entry } from './entry.tsx';
import { useFactLabels } from './use-fact-labels.ts';
import { useSettleStream, type Settling } from './use-parked.ts';
import { useViewNames } from './use-view-names.ts';

const SettleDialog = lazy(() => import('./settle-dialog.tsx'));

const TEXTS = {
  what: message(
    (view: string) => `${view}中不再更新：`,
    (view: string) => `Not followed any more in ${view}:`,
  ),
  event: message(
    (fact: string, place: number) => `停在第 ${place} 条：${fact}`,
    (fact: string, place: number) => `Stopped at entry ${place}: ${fact}`,
  ),
  why: message(
    (reason: string) => `原因：${reason}`,
    (reason: string) => `Why: ${reason}`,
  ),
  waiting: message(
    (count: string) => `其后还有 ${count} 条在等待`,
    (count: string) => `${count} later ones wait`,
  ),
  advice: message(
    '常见原因是程序版本不认识这条记录。升级或修复后重试；确认这条记录对列表和统计没有影响时，才跳过。无论哪种，工单的记录本身都不会改变。',
    'Mostly this version of the program doesn’t know the entry. Try again once it is upgraded or mended; skip it only if lists and figures can do without it. The record of the case stays as it is either way.',
  ),
  retry: message('重试', 'Try again'),
  skip: message('跳过', 'Skip'),
  retryWords: message(
    '再次读取这条记录，成功后继续读其后的记录。',
    'The entry is read again, and those behind it if it can be.',
  ),
  skipWords: message(
    '略过这条记录，继续读其后的记录。列表和统计里将没有它的内容，直到有版本能读取它。',
    'The entry is left out, and those behind it are read. Lists and figures will lack it until a release can read it.',
  ),
  followed: message('已恢复更新', 'It is followed again'),
  still: message('仍然无法读取', 'It still can’t be read'),
};

const stillParked = (title: string, detail: string) =>
  new ApiProblem({ status: 409, code: 'still-parked', title, detail });

/** Cases that views don’t follow, and what can be done about each. */
export function ParkedStreams({ items }: { readonly items: readonly ParkedStream[] }) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const notify = useNotify();
  const { exact, number } = useFormats();
  const factOf = useFactLabels();
  const viewOf = useViewNames();
  const settles = SETTLERS.includes(useSession().account.role);
  const [asked, ask] = useState<{ readonly of: ParkedStream; readonly kind: Settling }>();
  const settling = useSettleStream();
  const settle = async (why: string) => {
    const { kind, reason, reasonLabel } = await settling.mutateAsync({ ...asked!, why });
    if (kind !== 'followed') throw stillParked(t.still, label(reasonLabel, reason));
    notify.done(t.followed);
  };
  return (
    <>
      <p className="parked-words">{t.advice}</p>
      <ul className="parked-list">
        {items.map((item) => (
          <Entry
            key={`${item.view}/${item.stream}`}
            caseId={item.stream}
            what={t.what(viewOf(item.view))}
            facts={[
              t.event(factOf(item.stream, item.type), item.revision + 1),
              <time key="at" dateTime={item.recordedAt}>
                {exact(item.recordedAt)}
              </time>,
              item.waiting > 0 && t.waiting(number(item.waiting)),
            ]}
            why={t.why(label(item.reasonLabel, item.reason))}
            technical={item.reason}
          >
            {settles && (
              <>
                <Button onClick={() => ask({ of: item, kind: 'retry' })}>{t.retry}</Button>
                <Button danger type="text" onClick={() => ask({ of: item, kind: 'skip' })}>
                  {t.skip}
                </Button>
              </>
            )}
          </Entry>
        ))}
        {asked && (
          <Suspense>
            <SettleDialog
              kind={asked.kind}
              words={asked.kind === 'retry' ? t.retryWords : t.skipWords}
              settle={settle}
              close={() => ask(undefined)}
            />
          </Suspense>
        )}
      </ul>
    </>
  );
}
