import { useLanguage } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { FigureDescription } from '../asking/answers.ts';
import { CasesLink } from '../behind/cases-link.tsx';
import { FigureTable, HeadRow } from '../telling/figure-table.tsx';
import { periodName } from '../telling/period-name.ts';
import type { DimensionLabels } from '../telling/use-dimension-labels.ts';
import { useFigureFormats } from '../telling/use-figure-formats.ts';
import type { Pivot } from './pivot.ts';
import { periodOf } from './told-period.ts';

const TEXTS = {
  caption: message('各组各期数字', 'The numbers by group and period'),
  period: message('期间', 'Period'),
  partial: message('（未完）', ' (running)'),
};

interface OverTimeTableProps {
  readonly figure: FigureDescription;
  readonly table: Pivot;
  readonly labels: DimensionLabels;
}

/** The numbers of all lines: a period a row, the latest first, a group a column. */
export function OverTimeTable({ figure, table: { periods, groups }, labels }: OverTimeTableProps) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const formats = useFigureFormats();
  return (
    <FigureTable
      caption={t.caption}
      head={
        <HeadRow
          first={t.period}
          columns={groups}
          keyOf={({ key }) => JSON.stringify(key)}
          nameOf={({ key }) => labels.group(key)}
        />
      }
    >
      <tbody>
        {periods
          .map((period, index) => (
            <tr key={period.name}>
              <th scope="row">
                {periodName(periodOf(period), language)}
                {period.partial && t.partial}
              </th>
              {groups.map(({ key, told }) => {
                const group = told[index];
                return (
                  <td key={JSON.stringify(key)}>
                    {group && group.value !== null ? (
                      <CasesLink address={group.cases.numerator} className="figure-cell">
                        {formats.value(figure, group.value)}
                      </CasesLink>
                    ) : (
                      formats.value(figure, null)
                    )}
                  </td>
                );
              })}
            </tr>
          ))
          .reverse()}
      </tbody>
    </FigureTable>
  );
}
