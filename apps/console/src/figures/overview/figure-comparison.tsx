import { Link, useLocation } from 'react-router';
import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { FigureDescription, FigureGroup, FiguresOverview } from '../asking/answers.ts';
import type { Dimension } from '../asking/dimension.ts';
import { CasesLink } from '../behind/cases-link.tsx';
import { FigureTable, HeadRow } from '../telling/figure-table.tsx';
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
  const labels = useDimensionLabels(by === 'assignee' ? groups.map(({ key }) => key.assignee) : []);
  const { search } = useLocation();
  const sections = sectionsOf(figures, (name) => groups.some((group) => group.figures[name]?.target));
  return (
    <FigureTable
      caption={t.caption}
      head={
        <HeadRow
          first={t.figure}
          columns={groups}
          keyOf={({ key }) => String(key[by])}
          nameOf={({ key }) => labels.value(by, key[by])}
        />
      }
    >
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
    </FigureTable>
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
