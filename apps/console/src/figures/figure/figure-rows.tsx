import type { ReactNode } from 'react';
import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { FigureDescription, FigureGroup } from '../asking/answers.ts';
import { CasesLink } from '../behind/cases-link.tsx';
import { ChangeMark } from '../telling/change-mark.tsx';
import { FigureTable } from '../telling/figure-table.tsx';
import { TargetMark } from '../telling/target-mark.tsx';
import { useFigureFormats } from '../telling/use-figure-formats.ts';

const TEXTS = {
  value: message('数值', 'Value'),
  median: message('中位数', 'Median'),
  mean: message('平均', 'Mean'),
  p90: message('九成在', 'Nine tenths within'),
  change: message('较上期', 'Change'),
  target: message('目标', 'Target'),
};

/** A row of the table: what it’s of, and what was told. */
export interface FigureRow {
  readonly id: string;
  readonly name: ReactNode;
  readonly told: FigureGroup;
}

interface FigureRowsProps {
  readonly figure: FigureDescription;
  readonly rows: readonly FigureRow[];
  /** What the rows are of. */
  readonly heading: string;
  readonly caption: string;
}

/** The numbers of a chart as a table; each opens its cases. */
export function FigureRows({ figure, rows, heading, caption }: FigureRowsProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { number } = useFormats();
  const formats = useFigureFormats();
  const durations = figure.unit === 'milliseconds';
  const targets = rows.some(({ told }) => told.target);
  return (
    <FigureTable
      caption={caption}
      head={
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">{durations ? t.median : t.value}</th>
          {durations && (
            <>
              <th scope="col">{t.mean}</th>
              <th scope="col">{t.p90}</th>
            </>
          )}
          {figure.unit !== 'cases' && (
            <>
              <th scope="col">{label(figure.numerator)}</th>
              <th scope="col">{label(figure.denominator)}</th>
            </>
          )}
          <th scope="col">{t.change}</th>
          {targets && <th scope="col">{t.target}</th>}
        </tr>
      }
    >
      <tbody>
        {rows.map(({ id: row, name, told }) => (
          <tr key={row}>
            <th scope="row">{name}</th>
            <td>
              <NumberOf address={told.cases.numerator} none={told.value === null}>
                {formats.value(figure, told.value)}
              </NumberOf>
            </td>
            {durations && (
              <>
                <td>{formats.value(figure, told.spread?.mean)}</td>
                <td>{formats.value(figure, told.spread?.p90)}</td>
              </>
            )}
            {figure.unit !== 'cases' && (
              <>
                <td>
                  <NumberOf address={told.cases.numerator} none={told.numerator === 0}>
                    {number(told.numerator)}
                  </NumberOf>
                </td>
                <td>
                  <NumberOf address={told.cases.denominator} none={told.denominator === 0}>
                    {number(told.denominator)}
                  </NumberOf>
                </td>
              </>
            )}
            <td>
              <ChangeMark figure={figure} group={told} />
            </td>
            {targets && <td>{told.target && <TargetMark figure={figure} target={told.target} />}</td>}
          </tr>
        ))}
      </tbody>
    </FigureTable>
  );
}

interface NumberOfProps {
  readonly address: string;
  /** There are no cases to open. */
  readonly none: boolean;
  readonly children: ReactNode;
}

function NumberOf({ address, none, children }: NumberOfProps) {
  if (none) return children;
  return (
    <CasesLink address={address} className="figure-cell">
      {children}
    </CasesLink>
  );
}
