import { CaseCell } from '../../cases/case-cell.tsx';
import { COLUMNS } from '../../cases/column-names.ts';
import { Loading } from '../../feedback/loading.tsx';
import { NothingHere } from '../../feedback/nothing-here.tsx';
import { ProblemView } from '../../feedback/problem-view.tsx';
import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { usePeople } from '../../people/use-people.ts';
import { useDimensionLabels } from '../telling/use-dimension-labels.ts';
import type { SlaPart } from '../timeliness/sla-answer.ts';
import { useDeadlineLabels } from '../timeliness/use-deadline-labels.ts';
import { VerdictMark } from '../timeliness/verdict-mark.tsx';
import { partsOf } from './cases-address.ts';
import { MoreButton } from './more-button.tsx';
import { useCasesBehind } from './use-cases-behind.ts';
import '../../cases/cases.css';

const TEXTS = {
  none: message('没有工单', 'No cases'),
  between: message('，', ', '),
  decided: message('已判定', 'Decided'),
  met: message('按时', 'Met'),
  breached: message('超时', 'Missed'),
  cancelled: message('已取消', 'Cancelled'),
  settled: message('已完成', 'Done'),
  target: message('时限', 'Target'),
  verdict: message('结果', 'Outcome'),
  activatedAt: message('开始', 'Began'),
  dueAt: message('到期', 'Due'),
  settledAt: message('完成', 'Done'),
  took: message('用时', 'Took'),
  unknown: message('—', '—'),
  total: message(
    (total: string) => `共 ${total} 条`,
    (total: string) => `${total} in all`,
  ),
};

const OF_THE_TARGET = ['target', 'verdict', 'activatedAt', 'dueAt', 'settledAt', 'took'] as const;
const OF_THE_CASE = ['state', 'store', 'assignee'] as const;

const PARTS = ['met', 'breached', 'cancelled', 'decided', 'settled'] as const satisfies readonly SlaPart[];

/** The deadlines that were counted, each with its case. @param address of the API’s list. */
export function CasesOfTarget({ address }: { readonly address: string }) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { exact, number, span } = useFormats();
  const dimensions = useDimensionLabels();
  const deadlineOf = useDeadlineLabels();
  const list = useCasesBehind('/api/sla/cases', address);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const nameOf = usePeople(items.map(({ assignee }) => assignee));
  if (list.error) return <ProblemView error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  if (items.length === 0) return <NothingHere words={t.none} />;
  const moment = (at: string | undefined) => at !== undefined && <time dateTime={at}>{exact(at)}</time>;
  const { query } = partsOf(address);
  const [process, target] = [query.get('process') ?? undefined, query.get('target') ?? undefined];
  const part = PARTS.find((each) => each === query.get('part')) ?? 'decided';
  const words = [
    process && dimensions.value('process', process),
    target && deadlineOf(process, target),
    t[part],
  ]
    .filter(Boolean)
    .join(t.between);
  return (
    <>
      <p className="figure-behind" aria-live="polite">
        {words} <strong>{t.total(number(list.data.pages[0]?.total ?? items.length))}</strong>
      </p>
      <div className="case-table-box" role="region" aria-label={words} tabIndex={0}>
        <table className="case-table">
          <thead>
            <tr>
              <th scope="col">{label(COLUMNS.title.label)}</th>
              {OF_THE_TARGET.map((name) => (
                <th key={name} scope="col">
                  {t[name]}
                </th>
              ))}
              {OF_THE_CASE.map((name) => (
                <th key={name} scope="col">
                  {label(COLUMNS[name].label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(({ activation, ...item }) => (
              <tr key={`${item.id}/${activation.target}/${activation.n}`}>
                <td data-column="title">
                  <CaseCell item={item} column="title" nameOf={nameOf} />
                </td>
                <td>{label(activation.label, activation.target)}</td>
                <td>
                  <VerdictMark verdict={activation.verdict} />
                </td>
                <td>{moment(activation.activatedAt)}</td>
                <td>{moment(activation.dueAt)}</td>
                <td>{moment(activation.settledAt)}</td>
                <td>{activation.calendarMs === undefined ? t.unknown : span(activation.calendarMs)}</td>
                {OF_THE_CASE.map((column) => (
                  <td key={column}>
                    <CaseCell item={item} column={column} nameOf={nameOf} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MoreButton of={list} />
    </>
  );
}
