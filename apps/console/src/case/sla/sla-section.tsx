import { Skeleton } from 'antd';
import type { CaseCard } from '../../cases/case-item.ts';
import { NothingHere } from '../../feedback/nothing-here.tsx';
import { ProblemView } from '../../feedback/problem-view.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { ProcessDescription } from '../../processes/description.ts';
import { ActivationRow } from './activation-row.tsx';
import { useSla } from './use-sla.ts';
import './sla.css';

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
  none: message('没有时限', 'No deadlines'),
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
  const paused = data.some(({ pauses }) => pauses.length > 0);
  const headings = [t.target, t.outcome, t.activated, t.due, t.settled, t.calendar, t.working];
  return (
    <div className="case-table-box" role="region" aria-label={t.caption} tabIndex={0}>
      <table className="case-table">
        <thead>
          <tr>
            {[...headings, ...(paused ? [t.paused] : [])].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.map((activation) => (
            <ActivationRow
              key={`${activation.target}@${activation.n}`}
              of={activation}
              process={process}
              paused={paused}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
