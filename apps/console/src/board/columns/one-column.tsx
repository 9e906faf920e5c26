import { Select } from 'antd';
import { useCallback, useState } from 'react';
import type { CaseItem } from '../../cases/case-item.ts';
import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { RowWork } from '../row-props.ts';
import type { BoardColumn as Column } from '../rows/board-columns.ts';
import { caseOrder } from '../rows/case-order.ts';
import { BoardColumn } from './board-column.tsx';
import './board-columns.css';

const TEXTS = {
  state: message('状态', 'State'),
  option: message(
    (state: string, count: string, overdue: string) =>
      overdue === '' ? `${state}（${count}）` : `${state}（${count}，超时 ${overdue}）`,
    (state: string, count: string, overdue: string) =>
      overdue === '' ? `${state} (${count})` : `${state} (${count}, ${overdue} overdue)`,
  ),
};

interface OneColumnProps extends RowWork {
  readonly columns: readonly Column[];
  readonly sort: string;
  readonly readMore: (state: string) => Promise<void>;
  readonly place: string;
}

/** The board of a phone: one state at a time. */
export default function OneColumn({ columns, sort, readMore, place, onShown, ...work }: OneColumnProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { number } = useFormats();
  const [order] = useState(() => caseOrder(sort));
  const [chosen, setChosen] = useState(
    () =>
      (columns.find(({ overdue }) => overdue > 0) ?? columns.find(({ count }) => count > 0) ?? columns[0])
        ?.state,
  );
  const tell = useCallback((_: string, items: readonly CaseItem[]) => onShown(items), [onShown]);
  const column = columns.find(({ state }) => state === chosen) ?? columns[0];
  if (!column) return null;
  return (
    <div className="board-one-column">
      <Select
        aria-label={t.state}
        size="large"
        value={column.state}
        onChange={setChosen}
        options={columns.map(({ state, label: name, count, overdue }) => ({
          value: state,
          label: t.option(label(name, state), number(count), overdue > 0 ? number(overdue) : ''),
        }))}
      />
      <BoardColumn
        key={column.state}
        column={column}
        order={order}
        readMore={readMore}
        fold={undefined}
        place={`${place}/${column.state}`}
        onShown={tell}
        {...work}
      />
    </div>
  );
}
