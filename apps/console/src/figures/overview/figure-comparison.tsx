import { useId } from 'react';
import { Link, useLocation } from 'react-router';
import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { FigureDescription, FigureGroup, FiguresOverview } from '../asking/answers.ts';
import type { Dimension } from '../asking/dimension.ts';
import { CasesLink } from '../behind/cases-link.tsx';
import { TargetSign } from '../telling/target-sign.tsx';
import { useDimensionLabels } from '../telling/use-dimension-labels.ts';
import { useFigureFormats } from '../telling/use-figure-formats.ts';
import { figurePath } from './figure-path.ts';
import { sectionsOf } from './sections.ts';

const TEXTS = {
  caption: message('指标对比', 'Figures compared'),
  figure: message('指标', 'Figure'),
  of: message(
    (numerator: string, denominator: string) => `${numerator}/${denominator}`,
    (numerator: string, denominator: string) => `${numerator}/${denominator}`,
  ),
};

interface FigureComparisonProps {
  readonly overview: FiguresOverview;
  readonly by: Dimension;
}

/** All figures of every group side by side: a figure a row, a group a column. */
export function FigureComparison({ overview: { figures, groups }, by }: FigureComparisonProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const id = useId();
  const labels = useDimensionLabels(by === 'assignee' ? groups.map(({ key }) => key.assignee) : []);
  const { search } = useLocation();
  const sections = sectionsOf(figures, (name) => groups.some((group) => group.figures[name]?.target));
  return (
    <div className="figure-table-box" role="region" aria-labelledby={id} tabIndex={0}>
      <table className="figure-table">
        <caption id={id} className="only-heard">
          {t.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.figure}</th>
            {groups.map(({ key }) => (
              <th key={String(key[by])} scope="col">
                {labels.value(by, key[by])}
              </th>
            ))}
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.id}>
            <tr>
              <th colSpan={groups.length + 1} scope="rowgroup">
                {label(section.label)}
              </th>
            </tr>
            {section.figures.map((figure) => (
              <tr key={figure.name}>
                <th scope="row" title={label(figure.definition)}>
                  <Link to={figurePath(figure.name, search)}>{label(figure.labels)}</Link>
                </th>
                {groups.map(({ key, figures: told }) => (
                  <td key={String(key[by])}>
                    <ComparedValue figure={figure} group={told[figure.name]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface ComparedValueProps {
  readonly figure: FigureDescription;
  readonly group: FigureGroup | undefined;
}

function ComparedValue({ figure, group }: ComparedValueProps) {
  const t = useTexts(TEXTS);
  const { number } = useFormats();
  const formats = useFigureFormats();
  if (!group || group.value === null) return formats.value(figure, null);
  const { numerator, denominator, value, cases, target } = group;
  return (
    <>
      {target && <TargetSign achieved={target.achieved} />}{' '}
      <CasesLink address={cases.numerator} className="figure-cell">
        {formats.value(figure, value)}
      </CasesLink>{' '}
      {figure.unit === 'share' && (
        <span className="figure-quiet">{t.of(number(numerator), number(denominator))}</span>
      )}
    </>
  );
}
