import { Fragment, type ReactNode } from 'react';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import { usePeople } from '../people/use-people.ts';
import { CaseCell } from './case-cell.tsx';
import type { CaseItem } from './case-item.ts';
import { COLUMNS, USUAL_COLUMNS, type ColumnName } from './column-names.ts';
import './cases.css';

const TEXTS = { caption: message('工单列表', 'Cases') };

interface CaseTableProps<Item extends CaseItem> {
  readonly items: readonly Item[];
  readonly columns?: readonly ColumnName[];
  /** What the list is of, for who can’t see what stands around it. */
  readonly caption?: string;
  /** A column of the list’s own, behind the first. */
  readonly own?: { readonly heading: string; readonly cell: (item: Item) => ReactNode };
}

/** Some cases, one a row; each opens its page. For lists of a page or two: the board has its own for thousands. */
export function CaseTable<Item extends CaseItem>(props: CaseTableProps<Item>) {
  const { items, columns = USUAL_COLUMNS, caption, own } = props;
  const t = useTexts(TEXTS);
  const label = useLabel();
  const nameOf = usePeople(items.map(({ assignee }) => assignee));
  return (
    <div className="case-table-box" role="region" aria-label={caption ?? t.caption} tabIndex={0}>
      <table className="case-table">
        <thead>
          <tr>
            {columns.map((name, index) => (
              <Fragment key={name}>
                <th scope="col">{label(COLUMNS[name].label)}</th>
                {own && index === 0 && <th scope="col">{own.heading}</th>}
              </Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id} data-overdue={item.overdue}>
              {columns.map((name, index) => (
                <Fragment key={name}>
                  <td data-column={name}>
                    <CaseCell item={item} column={name} nameOf={nameOf} />
                  </td>
                  {own && index === 0 && <td>{own.cell(item)}</td>}
                </Fragment>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
