import { Alert, Button } from 'antd';
import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { ProcessDescription } from '../../processes/description.ts';
import { useValueLabels } from '../../processes/use-processes.ts';
import type { HistoryItem } from '../history-item.ts';
import { useNameOf } from '../names.tsx';
import { factFields } from '../values/fact-fields.ts';
import { Fields } from '../values/fields.tsx';
import { useVocabulary } from '../values/use-vocabulary.ts';
import { StateChanges } from '../timeline/state-changes.tsx';
import './news.css';

const TEXTS = {
  changed: message(
    (count: number) => `工单有 ${count} 条新变化，页面已更新`,
    (count: number) => `${count} new changes; the page shows them`,
  ),
  conflict: message(
    '您的操作没有生效：其他人先更改了此工单',
    'Not recorded: somebody else changed the case first',
  ),
  kept: message(
    '您填写的内容已保留。请确认下面的变化，再决定重新提交或放弃。',
    'What you entered is kept. Look at the changes below, then send it again or discard it.',
  ),
  reading: message('正在读取最新情况…', 'Reading what changed…'),
  gone: message(
    (commands: string) => `现在不能再：${commands}`,
    (commands: string) => `No longer possible: ${commands}`,
  ),
  and: message('、', ', '),
  seen: message('知道了', 'OK'),
  more: message(
    (count: number) => `还有更早的 ${count} 条`,
    (count: number) => `${count} earlier ones`,
  ),
};

/** Changes that are named one by one. */
const NAMED = 5;

interface NewsProps {
  /** What others did, oldest first. */
  readonly facts: readonly HistoryItem[];
  readonly process: ProcessDescription;
  /** Whether something of one’s own wasn’t recorded because of them. */
  readonly conflict: boolean;
  /** Labels of what could be done before and can’t any more. */
  readonly gone: readonly string[];
  readonly onSeen: () => void;
}

/** Tells what others did to the case while it is looked at. Read out politely; the page below shows it already. */
export function News({ facts, process, conflict, gone, onSeen }: NewsProps) {
  const t = useTexts(TEXTS);
  const quiet = facts.length === 0 && !conflict;
  return (
    <div role={conflict ? 'alert' : 'status'} className="case-news">
      {!quiet && (
        <Alert
          type={conflict ? 'warning' : 'info'}
          showIcon
          role="presentation"
          title={conflict ? t.conflict : t.changed(facts.length)}
          description={
            <>
              {conflict && <p>{facts.length === 0 ? t.reading : t.kept}</p>}
              {facts.length > NAMED && <p>{t.more(facts.length - NAMED)}</p>}
              <ul className="case-news-facts">
                {facts.slice(-NAMED).map((item) => (
                  <NewsFact key={item.revision} item={item} process={process} />
                ))}
              </ul>
              {gone.length > 0 && <p>{t.gone(gone.join(t.and))}</p>}
            </>
          }
          action={
            <Button size="small" onClick={onSeen}>
              {t.seen}
            </Button>
          }
        />
      )}
    </div>
  );
}

function NewsFact({ item, process }: { readonly item: HistoryItem; readonly process: ProcessDescription }) {
  const { time } = useFormats();
  const label = useLabel();
  const valueOf = useValueLabels();
  const nameOf = useNameOf();
  const { actor, type, occurredAt } = item;
  return (
    <li>
      <time dateTime={occurredAt}>{time(occurredAt)}</time>{' '}
      {actor?.role === 'system' ? valueOf('owner', 'system') : nameOf(actor?.id)}{' '}
      <strong>{label(item.label ?? process.facts[type]?.label, type)}</strong>{' '}
      <StateChanges item={item} process={process} />
      <Fields fields={factFields(item, useVocabulary(process))} />
    </li>
  );
}
