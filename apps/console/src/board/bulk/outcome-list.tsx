import { Alert } from 'antd';
import type { CaseItem } from '../../cases/case-item.ts';
import { CaseLink } from '../../cases/case-link.tsx';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { refusalsIn, type Outcome } from './outcome.ts';
import './bulk.css';

const TEXTS = {
  possible: message(
    (count: number) => `${count} 个工单可以执行`,
    (count: number) => (count === 1 ? 'Can be done for 1 case' : `Can be done for ${count} cases`),
  ),
  done: message(
    (count: number) => `${count} 个工单已完成`,
    (count: number) => (count === 1 ? 'Done for 1 case' : `Done for ${count} cases`),
  ),
  stopped: message(
    (reason: string, count: number) => `${count} 个停在中途：${reason}`,
    (reason: string, count: number) => `${count} stop half-way: ${reason}`,
  ),
  refused: message(
    (reason: string, count: number) => `${count} 个不能执行：${reason}`,
    (reason: string, count: number) => `Not for ${count}: ${reason}`,
  ),
};

interface OutcomeListProps {
  readonly outcomes: readonly Outcome[];
  readonly cases: readonly CaseItem[];
}

/** What became, or would become, of each case: those that can be first, then each reason why others can’t. */
export function OutcomeList({ outcomes, cases }: OutcomeListProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const byId = new Map(cases.map((item) => [item.id, item]));
  const listOf = (ids: readonly string[]) => (
    <ul className="outcome-cases">
      {ids.map((id) => (
        <li key={id}>
          <CaseLink item={byId.get(id) ?? { id, title: id }} target="_blank" />
        </li>
      ))}
    </ul>
  );
  const good = outcomes.filter(({ problem }) => problem === undefined);
  const said = good.some(({ outcome }) => outcome === 'done') ? t.done : t.possible;
  return (
    <div className="outcomes" role="status">
      {good.length > 0 && (
        <Alert
          type="success"
          showIcon
          title={said(good.length)}
          description={listOf(good.map(({ id }) => id))}
        />
      )}
      {refusalsIn(outcomes).map(({ code, title, detail, stopped, ids }) => (
        <Alert
          key={ids[0]}
          type="warning"
          showIcon
          title={(stopped ? t.stopped : t.refused)(label(title, code), ids.length)}
          description={
            <>
              {detail && <p>{label(detail)}</p>}
              {listOf(ids)}
            </>
          }
        />
      ))}
    </div>
  );
}
