import { Button } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useNotify } from '../../feedback/use-notify.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { CaseCard } from '../case-card.tsx';
import type { RowWork } from '../row-props.ts';
import type { BoardColumn as Column } from '../rows/board-columns.ts';
import type { CaseOrder } from '../rows/case-order.ts';
import { holdingHandlers } from '../rows/holding-handlers.ts';
import { useHeldRows } from '../rows/use-held-rows.ts';
import { useKeptScroll } from '../use-kept-scroll.ts';
import { WaitingChanges } from '../waiting-changes.tsx';
import { ColumnHeader } from './column-header.tsx';

const TEXTS = {
  more: message('显示更多', 'Show more'),
  nothing: message('暂无工单', 'No cases'),
};

interface BoardColumnProps extends Omit<RowWork, 'onShown'> {
  readonly column: Column;
  readonly order: CaseOrder;
  readonly readMore: (state: string) => Promise<void>;
  /** Takes it out of sight; not where it is the only one. */
  readonly fold: (() => void) | undefined;
  /** Under which the place that one has scrolled to is kept. */
  readonly place: string;
  /** Tells which cards are shown, whenever that changes. */
  readonly onShown: (state: string, items: readonly Column['list']['items'][number][]) => void;
}

/** The cases in one state: those due first on top, more as one asks for them. */
export function BoardColumn({ column, order, readMore, fold, place, onShown, ...work }: BoardColumnProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const heading = useId();
  const box = useRef<HTMLDivElement>(null);
  useKeptScroll(box, place);
  const { failed } = useNotify();
  const [reading, setReading] = useState(false);
  const { state, count, overdue, list } = column;
  const holding = useHeldRows(list.items, order);
  const { rows, waiting, catchUp } = holding;
  useEffect(() => {
    onShown(
      state,
      rows.map(({ item }) => item),
    );
  }, [state, rows, onShown]);
  const more = async () => {
    setReading(true);
    await readMore(state)
      .catch(failed)
      .finally(() => setReading(false));
  };
  return (
    <section className="board-column" aria-labelledby={heading}>
      <ColumnHeader
        id={heading}
        label={label(column.label, state)}
        count={count}
        overdue={overdue}
        fold={fold}
      />
      <WaitingChanges count={waiting} show={catchUp} />
      <div ref={box} className="board-cards" {...holdingHandlers(holding)}>
        {rows.map((row) => (
          <CaseCard key={row.item.id} row={row} shown={() => rows.map(({ item }) => item)} {...work} />
        ))}
        {rows.length === 0 && <p className="board-nothing">{t.nothing}</p>}
        {list.next !== undefined && (
          <Button block loading={reading} onClick={() => void more()}>
            {t.more}
          </Button>
        )}
      </div>
    </section>
  );
}
