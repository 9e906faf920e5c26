import { useCallback, useEffect, useMemo, useRef, type CSSProperties } from 'react';
import { useNavigate } from 'react-router';
import type { CaseItem } from '../../cases/case-item.ts';
import { casePath } from '../../cases/case-path.ts';
import { gridOf, type ColumnName } from '../../cases/column-names.ts';
import { useFormats } from '../../language/formats.ts';
import { message, useTexts } from '../../language/messages.ts';
import { CaseCard } from '../case-card.tsx';
import { rowId, type RowWork } from '../row-props.ts';
import { holdingHandlers } from '../rows/holding-handlers.ts';
import type { Holding } from '../rows/use-held-rows.ts';
import { useKeptScroll } from '../use-kept-scroll.ts';
import { WaitingChanges } from '../waiting-changes.tsx';
import { GridHeader } from './grid-header.tsx';
import { pressInGrid } from './grid-keys.ts';
import { GridRow } from './grid-row.tsx';
import { useRowsInView } from './use-rows-in-view.ts';
import './case-grid.css';

const TEXTS = {
  cases: message('工单', 'Cases'),
  total: message(
    (count: string) => `共 ${count} 个工单`,
    (count: string) => `${count} cases`,
  ),
};

/** Heights of a row, of a card on a phone, and of the headings; pixels, as in the style sheet. */
const ROW = 40;
const CARD = 96;
const HEADINGS = 40;
/** Of the column with boxes, pixels. */
const BOX = 36;

interface CaseGridProps extends RowWork {
  readonly holding: Holding;
  /** How many there are in all; those that weren’t read yet have their room already. */
  readonly total: number;
  readonly columns: readonly ColumnName[];
  readonly sort: string;
  readonly onSort: (sort: string) => void;
  /** Cards instead of rows. */
  readonly narrow: boolean;
  /** Rows are wanted that weren’t read yet: so many. */
  readonly onWanted: (rows: number) => void;
  /** Under which the place that one has scrolled to is kept. */
  readonly place: string;
}

/** Thousands of cases, of which those in view are drawn. One stop of the Tab key; keys go through the rows from there. */
export function CaseGrid(props: CaseGridProps) {
  const { holding, total, columns, sort, onSort, narrow, onWanted, place } = props;
  const { selecting, active, activate, nameOf, onShown } = props;
  const t = useTexts(TEXTS);
  const { number } = useFormats();
  const counted = useMemo(() => t.total(number(total)), [t, number, total]);
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const { rows, waiting, catchUp } = holding;
  const items = useMemo(() => rows.map(({ item }) => item), [rows]);
  const count = Math.max(total, rows.length);
  const rowHeight = narrow ? CARD : ROW;
  const { inView, height, scrollTo } = useRowsInView(box, count, rowHeight, narrow ? 0 : HEADINGS);
  useKeptScroll(box, place);

  useEffect(() => onShown(items), [items, onShown]);
  const lastWanted = inView.at(-1)?.index ?? 0;
  const missing =
    rows.length < total && lastWanted + 1 > rows.length - ROW ? lastWanted + 1 - rows.length : undefined;
  useEffect(() => {
    if (missing !== undefined) onWanted(missing);
  }, [missing, rows.length, onWanted]);
  const activeIndex = useMemo(() => items.findIndex(({ id }) => id === active), [items, active]);
  const scroll = useRef(scrollTo);
  useEffect(() => {
    scroll.current = scrollTo;
  });
  useEffect(() => {
    if (activeIndex >= 0) scroll.current(activeIndex);
    // Only where keys have moved to another case, not where it has moved itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [active]);

  const extend = useCallback((item: CaseItem) => selecting.extend(item, items), [selecting, items]);
  const goTo = (index: number) => {
    const item = items[Math.min(Math.max(index, 0), items.length - 1)];
    if (item) activate(item.id);
  };
  const there = items[activeIndex];
  const moves = {
    move: (by: number) => goTo(activeIndex + by),
    toEnd: (last: boolean) => goTo(last ? items.length - 1 : 0),
    mark: (toHere: boolean) => there && (toHere ? extend(there) : selecting.toggle(there)),
    markAll: () => selecting.setAll(items, true),
    open: () => there && void navigate(casePath(there.id)),
  };
  const markedHere = useMemo(
    () => items.filter(({ id }) => selecting.items.has(id)).length,
    [items, selecting.items],
  );
  const marked = markedHere === 0 ? 'none' : markedHere === items.length ? 'all' : 'some';
  const grid = gridOf(columns);
  return (
    <div className="case-grid-frame">
      <WaitingChanges
        count={waiting}
        show={() => {
          catchUp();
          box.current?.scrollTo({ top: 0 });
        }}
      />
      <div
        ref={box}
        className="case-grid"
        role="grid"
        data-narrow={narrow}
        aria-label={t.cases}
        aria-rowcount={count + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-activedescendant={there && rowId(there.id)}
        tabIndex={0}
        style={
          {
            '--tracks': `${BOX}px ${grid.tracks}`,
            '--least': narrow ? '0' : `${BOX + grid.least}px`,
          } as CSSProperties
        }
        onKeyDown={(event) => pressInGrid(event, moves)}
        {...holdingHandlers(holding)}
      >
        {!narrow && (
          <GridHeader
            columns={columns}
            sort={sort}
            onSort={onSort}
            marked={marked}
            onMarkAll={(all) => selecting.setAll(items, all)}
          />
        )}
        <div role="rowgroup" className="grid-body" style={{ height }}>
          {inView.map(({ index, top }) => {
            const row = rows[index];
            if (!row)
              return (
                <div
                  key={index}
                  className="grid-row grid-unread"
                  aria-hidden
                  style={{ transform: `translateY(${top}px)` }}
                />
              );
            const { item } = row;
            return narrow ? (
              <div
                key={item.id}
                role="row"
                className="grid-card"
                aria-rowindex={index + 2}
                aria-selected={selecting.items.has(item.id)}
                style={{ transform: `translateY(${top}px)` }}
              >
                <div role="gridcell">
                  <CaseCard
                    row={row}
                    withState
                    shown={() => items}
                    {...{ selecting, active, activate, nameOf }}
                  />
                </div>
              </div>
            ) : (
              <GridRow
                key={item.id}
                row={row}
                index={index}
                top={top}
                columns={columns}
                marked={selecting.items.has(item.id)}
                active={item.id === active}
                nameOf={nameOf}
                onActivate={activate}
                onToggle={selecting.toggle}
                onExtend={extend}
              />
            );
          })}
        </div>
      </div>
      <p className="case-grid-total">{counted}</p>
    </div>
  );
}
