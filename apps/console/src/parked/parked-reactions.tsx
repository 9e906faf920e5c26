import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNotify } from '../feedback/use-notify.ts';
import { useFormats } from '../language/formats.ts';
import { message, useTexts } from '../language/messages.ts';
import { SETTLERS } from '../session/account.ts';
import { useSession } from '../session/session-context.tsx';
import type { ParkedReaction } from './answers.ts';
import { Entry } from './entry.tsx';
import { useFactLabels } from './use-fact-labels.ts';
import { useSettleReaction } from './use-parked.ts';
import { useReactionWords } from './use-reaction-words.ts';

const SettleDialog = lazy(() => import('./settle-dialog.tsx'));

const TEXTS = {
  what: message(
    (reaction: string) => `${reaction}未完成：`,
    (reaction: string) => `${reaction} not done:`,
  ),
  after: message(
    (fact: string) => `起因：${fact}`,
    (fact: string) => `Because of: ${fact}`,
  ),
  store: message(
    (store: string) => `门店 ${store}`,
    (store: string) => `Store ${store}`,
  ),
  attempts: message(
    (count: number) => `已尝试 ${count} 次`,
    (count: number) => (count === 1 ? 'Tried once' : `Tried ${count} times`),
  ),
  retrying: message('正在等待重试', 'Waits to be tried again'),
  retry: message('重试', 'Try again'),
  skip: message('跳过', 'Skip'),
  asked: message('已请求重试', 'Another try is asked for'),
  skipped: message('已跳过', 'Skipped'),
  skipWords: message(
    '系统不再尝试。需要做的事请先由人工办好。',
    'The system doesn’t try any more: what has to be done is done by people.',
  ),
};

/** What the system was to do of itself and couldn’t, and what can be done about each. */
export function ParkedReactions({ items }: { readonly items: readonly ParkedReaction[] }) {
  const t = useTexts(TEXTS);
  const notify = useNotify();
  const { exact } = useFormats();
  const factOf = useFactLabels();
  const words = useReactionWords();
  const settles = SETTLERS.includes(useSession().account.role);
  const [skipped, skip] = useState<ParkedReaction>();
  const settling = useSettleReaction();
  const retry = (of: ParkedReaction) =>
    settling.mutate(
      { of, kind: 'retry', why: '' },
      { onSuccess: () => notify.done(t.asked), onError: notify.failed },
    );
  return (
    <ul className="parked-list">
      {items.map((item) => (
        <Entry
          key={item.id}
          caseId={item.caseId}
          what={t.what(words.reaction(item))}
          facts={[
            t.after(factOf(item.caseId, item.fact)),
            t.store(item.store),
            <time key="at" dateTime={item.parkedAt}>
              {exact(item.parkedAt)}
            </time>,
            item.retrying ? <strong key="retrying">{t.retrying}</strong> : t.attempts(item.attempts),
          ]}
          why={words.why(item)}
          advice={words.advice(item)}
          technical={item.reason}
        >
          {settles && (
            <>
              <Button disabled={item.retrying} onClick={() => retry(item)}>
                {t.retry}
              </Button>
              <Button danger type="text" onClick={() => skip(item)}>
                {t.skip}
              </Button>
            </>
          )}
        </Entry>
      ))}
      {skipped && (
        <Suspense>
          <SettleDialog
            kind="skip"
            words={t.skipWords}
            settle={async (why) => {
              await settling.mutateAsync({ of: skipped, kind: 'skip', why });
              notify.done(t.skipped);
            }}
            close={() => skip(undefined)}
          />
        </Suspense>
      )}
    </ul>
  );
}
