import type { components } from '../../api/schema.d.ts';
import type { CaseItem } from '../../cases/case-item.ts';
import type { Localised } from '../../language/language.ts';
import { firstPage, positionOf, withCase, withoutCase, type CaseList } from './case-list.ts';
import type { CaseOrder } from './case-order.ts';

/** A column as the API gives it. */
export type AnsweredColumn = components['schemas']['Board']['columns'][number];

/** The cases of a process in one state. */
export interface BoardColumn {
  readonly state: string;
  readonly label: Partial<Localised> | undefined;
  readonly count: number;
  readonly overdue: number;
  readonly list: CaseList;
}

export const columnsOf = (answered: readonly AnsweredColumn[]): readonly BoardColumn[] =>
  answered.map(({ state, label, count, overdue, cards, next }) => ({
    state,
    label,
    count,
    overdue,
    list: firstPage({ items: cards, next }),
  }));

const withList = (column: BoardColumn, list: CaseList): BoardColumn =>
  list === column.list ? column : { ...column, list };

/** The columns after a case has changed or come: it is in the column of its state, and in no other. */
export function withCaseOnBoard(
  columns: readonly BoardColumn[],
  item: CaseItem,
  order: CaseOrder,
): readonly BoardColumn[] {
  const knowsNewer = columns.some(({ list }) =>
    list.items.some((known) => known.id === item.id && positionOf(known) >= positionOf(item)),
  );
  if (knowsNewer) return columns;
  return columns.map((column) =>
    withList(
      column,
      column.state === item.state
        ? withCase(column.list, item, order)
        : withoutCase(column.list, item.id, positionOf(item)),
    ),
  );
}

/** The columns after a case isn’t in the board’s filter any more. */
export const withoutCaseOnBoard = (
  columns: readonly BoardColumn[],
  id: string,
  position: number,
): readonly BoardColumn[] =>
  columns.map((column) => withList(column, withoutCase(column.list, id, position)));

/** The columns with what was counted lately; a column that is new comes with it. */
export const withCounts = (
  columns: readonly BoardColumn[],
  answered: readonly AnsweredColumn[],
): readonly BoardColumn[] =>
  columnsOf(answered).map(({ list, ...counted }) => ({
    ...counted,
    list: columns.find(({ state }) => state === counted.state)?.list ?? list,
  }));
