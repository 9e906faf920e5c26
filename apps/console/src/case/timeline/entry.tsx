import { memo } from 'react';
import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { ProcessDescription } from '../../processes/description.ts';
import { factFields } from '../values/fact-fields.ts';
import { Fields } from '../values/fields.tsx';
import type { Vocabulary } from '../values/field-value.ts';
import { Actor } from './actor.tsx';
import { DeadlineMarks } from './deadline-marks.tsx';
import { EntryRecord } from './entry-record.tsx';
import { StateChanges } from './state-changes.tsx';
import type { TimelineEntry } from './timeline-entry.ts';

const TEXTS = {
  answered: message('已回复顾客', 'Customer answered'),
  automatic: message('自动', 'Automatic'),
  fresh: message('新', 'New'),
  after: message(
    (span: string) => `隔 ${span}`,
    (span: string) => `+${span}`,
  ),
  link: message(
    (number: number) => `第 ${number} 条的链接`,
    (number: number) => `Link to entry ${number}`,
  ),
};

interface EntryProps {
  readonly entry: TimelineEntry;
  readonly process: ProcessDescription;
  readonly vocabulary: Vocabulary;
  readonly fresh: boolean;
  readonly targeted: boolean;
}

/** One fact of a case: when, what, by whom, what moved, what was said. */
export const Entry = memo(function Entry({
  entry: { item, kind, gap },
  process,
  vocabulary,
  fresh,
  targeted,
}: EntryProps) {
  const t = useTexts(TEXTS);
  const { time, exact, span } = useFormats();
  const label = useLabel();
  const fields = factFields(item, vocabulary);
  const tone = kind.overdue ? 'overdue' : kind.answer ? 'answer' : kind.automatic ? 'automatic' : 'person';
  return (
    <li id={`r${item.revision}`} className="timeline-entry" data-tone={tone} data-targeted={targeted}>
      <div className="timeline-when">
        <time dateTime={item.occurredAt} title={exact(item.occurredAt)}>
          {time(item.occurredAt)}
        </time>
        {gap !== undefined && gap >= 60_000 && <span className="timeline-gap">{t.after(span(gap))}</span>}
      </div>
      <div className="timeline-what">
        <div className="timeline-head">
          <strong>{label(item.label ?? process.facts[item.type]?.label, item.type)}</strong>
          <StateChanges item={item} process={process} />
          {kind.answer && (
            <span className="mark" data-mark="answer">
              {t.answered}
            </span>
          )}
          {fresh && (
            <span className="mark" data-mark="fresh">
              {t.fresh}
            </span>
          )}
          <a className="timeline-link" href={`#r${item.revision}`} aria-label={t.link(item.revision + 1)}>
            #{item.revision + 1}
          </a>
        </div>
        <Actor item={item} process={process} automatic={kind.automatic ? t.automatic : undefined} />
        {fields.length > 0 && <Fields fields={fields} />}
        <DeadlineMarks item={item} process={process} />
        <EntryRecord item={item} process={process} />
      </div>
    </li>
  );
});
