import { CaseCell } from '../../cases/case-cell.tsx';
import { COLUMNS, type ColumnName } from '../../cases/column-names.ts';
import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { usePeople } from '../../people/use-people.ts';
import { useDimensionLabels } from '../telling/use-dimension-labels.ts';
import type { CaseBehind } from './use-cases-behind.ts';
import '../../cases/cases.css';

const TEXTS = {
  measured: message('时长', 'Duration'),
  stay: message('停留状态', 'Stayed in'),
  unknown: message('—', '—'),
};

const SHOWN: readonly ColumnName[] = ['state', 'store', 'assignee', 'customer', 'openedAt'];

interface MeasuredCasesProps {
  readonly items: readonly CaseBehind[];
  readonly caption: string;
}

/** Cases behind a duration: what was measured stands beside each; for stays, in which state. */
export function MeasuredCases({ items, caption }: MeasuredCasesProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { span } = useFormats();
  const dimensions = useDimensionLabels();
  const nameOf = usePeople(items.map(({ assignee }) => assignee));
  const stays = items.some(({ stay }) => stay);
  return (
    <div className="case-table-box" role="region" aria-label={caption} tabIndex={0}>
      <table className="case-table">
        <thead>
          <tr>
            <th scope="col">{label(COLUMNS.title.label)}</th>
            <th scope="col">{t.measured}</th>
            {stays && <th scope="col">{t.stay}</th>}
            {SHOWN.map((name) => (
              <th key={name} scope="col">
                {label(COLUMNS[name].label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.id} ${item.stay?.enteredAt}`}>
              <td data-column="title">
                <CaseCell item={item} column="title" nameOf={nameOf} />
              </td>
              <td>{typeof item.measured === 'number' ? span(item.measured) : t.unknown}</td>
              {stays && <td>{dimensions.value('state', item.stay?.state, item.process)}</td>}
              {SHOWN.map((column) => (
                <td key={column}>
                  <CaseCell item={item} column={column} nameOf={nameOf} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
