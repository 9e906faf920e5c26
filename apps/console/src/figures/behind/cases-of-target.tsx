import { Link } from 'react-router';
import { casePath } from '../../cases/case-path.ts';
import { Loading } from '../../feedback/loading.tsx';
import { NothingHere } from '../../feedback/nothing-here.tsx';
import { ProblemView } from '../../feedback/problem-view.tsx';
import { useFormats } from '../../language/formats.ts';
import { message, useTexts } from '../../language/messages.ts';
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
  process: message('流程', 'Process'),
  store: message('门店', 'Store'),
  target: message('时限', 'Target'),
  verdict: message('结果', 'Outcome'),
  activatedAt: message('开始', 'Began'),
  decidedAt: message('判定', 'Decided'),
  settledAt: message('完成', 'Done'),
};

const HEADINGS = ['process', 'target', 'verdict', 'activatedAt', 'decidedAt', 'settledAt', 'store'] as const;

const PARTS = ['met', 'breached', 'cancelled', 'decided', 'settled'] as const satisfies readonly SlaPart[];

/** The deadlines that were counted, each with its case. @param address of the API’s list. */
export function CasesOfTarget({ address }: { readonly address: string }) {
  const t = useTexts(TEXTS);
  const { exact } = useFormats();
  const dimensions = useDimensionLabels();
  const deadlineOf = useDeadlineLabels();
  const list = useCasesBehind('/api/sla/cases', address);
  if (list.error) return <ProblemView error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Loading />;
  const items = list.data.pages.flatMap((page) => page.items);
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
      <p className="figure-behind">{words}</p>
      <div className="case-table-box" role="region" aria-label={words} tabIndex={0}>
        <table className="case-table">
          <thead>
            <tr>
              {HEADINGS.map((name) => (
                <th key={name} scope="col">
                  {t[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={`${item.case}/${item.target}/${item.n}`}>
                <td>
                  <Link to={casePath(item.case)} className="case-link">
                    {dimensions.value('process', item.process)} {item.case.slice(-6)}
                  </Link>
                </td>
                <td>{deadlineOf(item.process, item.target)}</td>
                <td>
                  <VerdictMark verdict={item.verdict} />
                </td>
                <td>{moment(item.activatedAt)}</td>
                <td>{moment(item.decidedAt)}</td>
                <td>{moment(item.settledAt)}</td>
                <td>{item.store}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MoreButton of={list} />
    </>
  );
}
