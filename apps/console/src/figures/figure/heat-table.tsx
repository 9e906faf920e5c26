import { useId } from 'react';
import { message, useTexts } from '../../language/messages.ts';
import { NothingHere } from '../../feedback/nothing-here.tsx';
import { useFormats } from '../../language/formats.ts';
import { useProcesses } from '../../processes/use-processes.ts';
import type { FigureAnswer } from '../asking/answers.ts';
import type { Dimension } from '../asking/dimension.ts';
import { CasesLink } from '../behind/cases-link.tsx';
import { FigureTable, HeadRow } from '../telling/figure-table.tsx';
import { useDimensionLabels } from '../telling/use-dimension-labels.ts';
import { useFigureFormats } from '../telling/use-figure-formats.ts';
import { inOrder } from './in-order.ts';
import { matrixOf, strength } from './matrix.ts';

const TEXTS = {
  heading: message('热力表', 'Heat table'),
  caption: message(
    (row: string, column: string) => `${row} × ${column}；颜色越深，数值越大`,
    (row: string, column: string) => `${row} × ${column}; the darker, the bigger the value`,
  ),
  nothing: message('本期没有可统计的工单', 'Nothing to count in this period'),
  none: message('—', '—'),
};

interface HeatTableProps {
  readonly answer: FigureAnswer;
  readonly by: readonly [Dimension, Dimension];
}

/** A figure by two dimensions: a table that is its own heat map. */
export function HeatTable({ answer: { figure, groups: told }, by }: HeatTableProps) {
  const t = useTexts(TEXTS);
  const id = useId();
  const groups = inOrder(told, useProcesses().items);
  const { number } = useFormats();
  const formats = useFigureFormats();
  const labels = useDimensionLabels(groups.map(({ key }) => key.assignee));
  const [row, column] = by;
  const { rows, columns, at, range } = matrixOf(groups, by);
  if (groups.length === 0) return <NothingHere words={t.nothing} />;
  return (
    <section aria-labelledby={id} className="figure-section">
      <h2 id={id}>{t.heading}</h2>
      <p id={`${id}-words`} className="figure-quiet">
        {t.caption(labels.dimension(row), labels.dimension(column))}
      </p>
      <FigureTable
        labelledBy={`${id} ${id}-words`}
        heat
        head={
          <HeadRow
            first={labels.dimension(row)}
            columns={columns}
            keyOf={String}
            nameOf={(value) => labels.value(column, value)}
          />
        }
      >
        <tbody>
          {rows.map((value) => (
            <tr key={String(value)}>
              <th scope="row">{labels.value(row, value)}</th>
              {columns.map((other) => {
                const told = at(value, other);
                const share = Math.round(strength(told?.value ?? null, range) * 40);
                return (
                  <td
                    key={String(other)}
                    style={{
                      background: `color-mix(in srgb, var(--ant-color-primary) ${share}%, transparent)`,
                    }}
                  >
                    {told && told.value !== null ? (
                      <>
                        <CasesLink address={told.cases.numerator} className="figure-cell">
                          {formats.value(figure, told.value)}
                        </CasesLink>
                        {figure.unit !== 'cases' && (
                          <span className="figure-below">{number(told.denominator)}</span>
                        )}
                      </>
                    ) : (
                      t.none
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </FigureTable>
    </section>
  );
}
