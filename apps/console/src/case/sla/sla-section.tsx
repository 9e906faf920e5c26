import { Skeleton } from 'antd';
import type { CaseCard } from '../../cases/case-item.ts';
import { Due } from '../../cases/due.tsx';
import { NothingHere } from '../../feedback/nothing-here.tsx';
import { ProblemView } from '../../feedback/problem-view.tsx';
import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { ProcessDescription } from '../../processes/description.ts';
import { useSla, type Activation } from './use-sla.ts';

const TEXTS = {
  caption: message('时限达成情况', 'Deadlines met and missed'),
  target: message('时限', 'Deadline'),
  outcome: message('结果', 'Outcome'),
  activated: message('开始', 'Began'),
  due: message('应于', 'Due'),
  settled: message('完成', 'Done'),
  calendar: message('自然时长', 'Calendar time'),
  working: message('工作时长', 'Working time'),
  paused: message('暂停', 'Paused'),
  overrun: message('超出', 'Over by'),
  none: message('没有时限', 'No deadlines'),
  times: message(
    (n: number) => `第 ${n} 次`,
    (n: number) => `no. ${n}`,
  ),
  running: message('计时中', 'Running'),
  pausedNow: message('已暂停', 'Paused'),
  met: message('已达成', 'Met'),
  breached: message('已超时', 'Missed'),
  cancelled: message('不再需要', 'Not owed any more'),
};

/** Each deadline, each time that it ran: kept or missed, and how long it took by the calendar and in working time. */
export function SlaSection({
  card,
  process,
}: {
  readonly card: CaseCard;
  readonly process: ProcessDescription;
}) {
  const t = useTexts(TEXTS);
  const { data, error, refetch } = useSla(card.id, card.version);
  if (error) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 5 }} />;
  if (data.length === 0) return <NothingHere words={t.none} />;
  return (
    <div className="case-table-box" role="region" aria-label={t.caption} tabIndex={0}>
      <table className="case-table">
        <thead>
          <tr>
            {[
              t.target,
              t.outcome,
              t.activated,
              t.due,
              t.settled,
              t.calendar,
              t.working,
              t.paused,
              t.overrun,
            ].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.map((activation) => (
            <ActivationRow key={`${activation.target}@${activation.n}`} of={activation} process={process} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ActivationRow({ of, process }: { readonly of: Activation; readonly process: ProcessDescription }) {
  const t = useTexts(TEXTS);
  const { moment, exact } = useFormats();
  const label = useLabel();
  const running = of.outcome === 'running';
  const at = (moment_: string | undefined) =>
    moment_ !== undefined && (
      <time dateTime={moment_} title={exact(moment_)}>
        {moment(moment_)}
      </time>
    );
  return (
    <tr>
      <th scope="row">
        {label(of.label, of.target)} {of.n > 1 && <span className="mark">{t.times(of.n)}</span>}
      </th>
      <td>
        <span className="case-outcome" data-outcome={of.outcome}>
          {of.outcome === 'paused' ? t.pausedNow : t[of.outcome]}
        </span>
      </td>
      <td>{at(of.activatedAt)}</td>
      <td>{running ? <Due at={of.dueAt} /> : at(of.dueAt)}</td>
      <td title={label(process.facts[of.settledBy ?? '']?.label)}>{at(of.settledAt)}</td>
      <td>{!running && <Span of={of.calendarMs} />}</td>
      <td>{!running && <Span of={of.workingMs} />}</td>
      <td>
        {of.pausedMs > 0 && <Span of={of.pausedMs} />}
        {of.pauses.map(({ from, until }) => (
          <div key={from} className="case-box-note">
            {moment(from)} – {until === undefined ? '…' : moment(until)}
          </div>
        ))}
      </td>
      <td>
        <Span of={of.overrunMs} />
      </td>
    </tr>
  );
}

/** A span of time; nothing where it’s unknown. */
function Span({ of }: { readonly of: number | undefined }) {
  const { span } = useFormats();
  return of === undefined ? null : <span>{span(of)}</span>;
}
