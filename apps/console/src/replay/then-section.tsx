import { Alert, Skeleton } from 'antd';
import type { RunningDeadline } from '../case/deadline.ts';
import { dataGroups } from '../case/values/data-groups.ts';
import { fieldsOf } from '../case/values/field-value.ts';
import { useVocabulary } from '../case/values/use-vocabulary.ts';
import { ProblemView } from '../feedback/problem-view.tsx';
import { useFormats } from '../language/formats.ts';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { ProcessDescription } from '../processes/description.ts';
import { Changes } from './changes.tsx';
import { dataChanges } from './data-changes.ts';
import { DataThen } from './data-then.tsx';
import type { CaseMoment } from './case-moment.ts';
import type { useMoment } from './use-moment.ts';

const TEXTS = {
  changed: message('本步改变的数据', 'What this step changed'),
  unchanged: message('没有改变数据', 'Nothing was changed'),
  running: message('当时计时中的时限', 'Deadlines that ran then'),
  noneRunning: message('没有', 'None'),
  left: message(
    (span: string) => `剩 ${span}`,
    (span: string) => `${span} left`,
  ),
  over: message(
    (span: string) => `已超时 ${span}`,
    (span: string) => `${span} overdue`,
  ),
  data: message('当时的数据', 'The data as it was'),
  broken: message(
    '无法推算当时的数据，以下仅为记录本身',
    'The data then can’t be told: only what is recorded',
  ),
};

interface ThenSectionProps {
  readonly moment: ReturnType<typeof useMoment>;
  /** When the step happened: ISO moment. */
  readonly at: string;
  readonly process: ProcessDescription;
}

/** The case just after the step: what it changed, what ran, what was known. */
export function ThenSection({ moment: { now, before }, at, process }: ThenSectionProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  if (now.error) return <ProblemView error={now.error} retry={() => void now.refetch()} />;
  if (!now.data) return <Skeleton active paragraph={{ rows: 10 }} />;
  if (now.data.broken !== undefined)
    return <Alert type="warning" showIcon title={t.broken} description={label(now.data.broken)} />;
  return <Known now={now.data} before={before.data} at={at} process={process} />;
}

interface KnownProps {
  readonly now: CaseMoment;
  readonly before: CaseMoment | undefined;
  readonly at: string;
  readonly process: ProcessDescription;
}

function Known({ now, before, at, process }: KnownProps) {
  const t = useTexts(TEXTS);
  const vocabulary = useVocabulary(process);
  const known = now.revision === 0 ? {} : before?.data;
  const changes = known && dataChanges(fieldsOf(known, vocabulary), fieldsOf(now.data ?? {}, vocabulary));
  const changed = new Set(changes?.map(({ path }) => path[0]!.name));
  return (
    <>
      {now.revision > 0 && (
        <section>
          <h2>{t.changed}</h2>
          {changes?.length === 0 ? (
            <p className="replay-quiet">{t.unchanged}</p>
          ) : (
            <Changes changes={changes ?? []} />
          )}
        </section>
      )}
      <section>
        <h2>{t.running}</h2>
        <Running deadlines={now.deadlines ?? []} at={at} />
      </section>
      <section>
        <h2>{t.data}</h2>
        <DataThen
          groups={dataGroups(now.data ?? {}, vocabulary)}
          changed={now.revision === 0 ? new Set() : changed}
        />
      </section>
    </>
  );
}

function Running({ deadlines, at }: { readonly deadlines: readonly RunningDeadline[]; readonly at: string }) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { exact, moment, span } = useFormats();
  if (deadlines.length === 0) return <p className="replay-quiet">{t.noneRunning}</p>;
  return (
    <ul className="replay-running">
      {deadlines.map(({ id, name, label: called, due }) => {
        const left = Date.parse(due) - Date.parse(at);
        return (
          <li key={id} data-over={left <= 0}>
            <span>{label(called, name)}</span>
            <time dateTime={due} title={exact(due)}>
              {moment(due)}
            </time>
            <span>{left > 0 ? t.left(span(left)) : t.over(span(-left))}</span>
          </li>
        );
      })}
    </ul>
  );
}
