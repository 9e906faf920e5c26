import { Button, Segmented } from 'antd';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { addressOf } from '../../api/route.ts';
import { NothingHere } from '../../feedback/nothing-here.tsx';
import { ExportButton } from '../../figures/export/export-button.tsx';
import { useFormats } from '../../language/formats.ts';
import { message, useTexts } from '../../language/messages.ts';
import type { ProcessDescription } from '../../processes/description.ts';
import type { HistoryItem } from '../history-item.ts';
import { isShown, SHOWS, type Show } from './entry-kind.ts';
import { Entry } from './entry.tsx';
import { byDay, timelineOf, type Day } from './timeline-entry.ts';
import { useVocabulary } from '../values/use-vocabulary.ts';
import { useFragment } from './use-fragment.ts';
import './timeline.css';

const TEXTS = {
  all: message('全部', 'All'),
  states: message('状态变化', 'Moves'),
  talks: message('与顾客沟通', 'Customer'),
  notes: message('备注', 'Notes'),
  shown: message('显示哪些经过', 'What is shown'),
  newest: message('最新在前', 'Newest first'),
  oldest: message('最早在前', 'Oldest first'),
  none: message('没有这类经过', 'Nothing of this kind'),
  list: message('经过', 'History'),
};

interface TimelineProps {
  /** Of the case. */
  readonly id: string;
  readonly history: readonly HistoryItem[];
  readonly process: ProcessDescription;
  /** What others did while the page was open, and is noted now. */
  readonly fresh: readonly HistoryItem[];
}

const showOf = (text: string | null): Show => SHOWS.find((show) => show === text) ?? 'all';

/** What happened in a case: who, when, why, how. What is shown, and in which order, is in the address. */
export function Timeline({ id, history, process, fresh }: TimelineProps) {
  const t = useTexts(TEXTS);
  const { day } = useFormats();
  const vocabulary = useVocabulary(process);
  const [query, setQuery] = useSearchParams();
  const target = useFragment();
  const show = showOf(query.get('show'));
  const oldestFirst = query.get('order') === 'oldest';
  const entries = useMemo(() => timelineOf(history, process), [history, process]);
  const shown = entries.filter(({ kind }) => isShown(show, kind));
  const choose = (name: string, value: string | undefined) =>
    setQuery(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === undefined) after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <div className="timeline">
      <div className="timeline-bar">
        <Segmented
          aria-label={t.shown}
          value={show}
          options={SHOWS.map((value) => ({
            value,
            label: `${t[value]} ${entries.filter(({ kind }) => isShown(value, kind)).length}`,
          }))}
          onChange={(value) => choose('show', value === 'all' ? undefined : value)}
        />
        <span className="timeline-tools">
          <Button type="text" onClick={() => choose('order', oldestFirst ? undefined : 'oldest')}>
            {oldestFirst ? `↑ ${t.oldest}` : `↓ ${t.newest}`}
          </Button>
          <ExportButton address={addressOf('/api/cases/{id}/history', {}, { id })} />
        </span>
      </div>
      {shown.length === 0 && <NothingHere words={t.none} />}
      {byDay(oldestFirst ? shown : [...shown].reverse(), day).map((group) => (
        <section key={firstOf(group)} className="timeline-day">
          <h3>{group.day}</h3>
          <ol aria-label={`${t.list} ${group.day}`}>
            {group.entries.map((entry) => (
              <Entry
                key={entry.item.revision}
                entry={entry}
                process={process}
                vocabulary={vocabulary}
                fresh={fresh.includes(entry.item)}
                targeted={target === `r${entry.item.revision}`}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** The same for a day in either order, so that turning the order only moves what is drawn. */
const firstOf = ({ entries }: Day): number => Math.min(...entries.map(({ item }) => item.revision));
