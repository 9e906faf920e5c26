import { Tag } from 'antd';
import { Actor } from '../case/timeline/actor.tsx';
import { DeadlineMarks } from '../case/timeline/deadline-marks.tsx';
import { StateChanges } from '../case/timeline/state-changes.tsx';
import type { TimelineEntry } from '../case/timeline/timeline-entry.ts';
import { factFields } from '../case/values/fact-fields.ts';
import { Fields } from '../case/values/fields.tsx';
import { useVocabulary } from '../case/values/use-vocabulary.ts';
import { useFormats } from '../language/formats.ts';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { ProcessDescription } from '../processes/description.ts';

const TEXTS = {
  automatic: message('自动', 'Automatic'),
  answered: message('已回复顾客', 'Customer answered'),
  unmoved: message('状态未变', 'No change of state'),
  gap: message(
    (span: string) => `距上一步 ${span}`,
    (span: string) => `${span} after the step before`,
  ),
  late: message(
    (at: string) => `记录于 ${at}`,
    (at: string) => `recorded ${at}`,
  ),
  said: message('内容', 'What it says'),
  deadlines: message('时限变化', 'What it did to deadlines'),
};

/** What is recorded this much later is written down afterwards, or imported: milliseconds. */
const LATE = 60_000;

interface StepSectionProps {
  readonly entry: TimelineEntry;
  readonly process: ProcessDescription;
}

/** The fact of one step: what, when, by whom, what moved, what it says. */
export function StepSection({ entry: { item, kind, gap }, process }: StepSectionProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { exact, span } = useFormats();
  const fields = factFields(item, useVocabulary(process));
  const late = Date.parse(item.recordedAt) - Date.parse(item.occurredAt) >= LATE;
  return (
    <section className="replay-step">
      <div aria-live="polite">
        <h2>{label(item.label ?? process.facts[item.type]?.label, item.type)}</h2>
        <p className="replay-when">
          <time dateTime={item.occurredAt}>{exact(item.occurredAt)}</time>
          {gap !== undefined && <span>{t.gap(span(gap))}</span>}
          {late && <span>{t.late(exact(item.recordedAt))}</span>}
        </p>
        <Actor item={item} process={process} automatic={kind.automatic ? t.automatic : undefined} />
        <p className="replay-moves">
          {kind.state ? <StateChanges item={item} process={process} /> : <span>{t.unmoved}</span>}
          {kind.answer && <Tag color="success">{t.answered}</Tag>}
        </p>
      </div>
      {fields.length > 0 && (
        <>
          <h3>{t.said}</h3>
          <Fields fields={fields} />
        </>
      )}
      {item.deadlines && (
        <>
          <h3>{t.deadlines}</h3>
          <DeadlineMarks item={item} process={process} />
        </>
      )}
    </section>
  );
}
