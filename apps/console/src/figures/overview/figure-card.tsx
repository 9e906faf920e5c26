import { Tooltip } from 'antd';
import { Link, useLocation } from 'react-router';
import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { FigureDescription, FigureGroup } from '../asking/answers.ts';
import { CasesLink } from '../behind/cases-link.tsx';
import { Sparkline } from '../charts/sparkline.tsx';
import { ChangeMark } from '../telling/change-mark.tsx';
import { TargetMark } from '../telling/target-mark.tsx';
import { useFigureFormats } from '../telling/use-figure-formats.ts';
import { figurePath } from './figure-path.ts';
import type { Trend } from './trends.ts';

const TEXTS = {
  of: message(
    (numerator: string, denominator: string) => `${numerator} / ${denominator}`,
    (numerator: string, denominator: string) => `${numerator} of ${denominator}`,
  ),
  empty: message('本期没有可统计的工单', 'Nothing to count in this period'),
  trend: message(
    (values: string) => `趋势：${values}`,
    (values: string) => `Trend: ${values}`,
  ),
};

interface FigureCardProps {
  readonly figure: FigureDescription;
  readonly group: FigureGroup;
  /** undefined where there’s none to be told. */
  readonly trend: Trend | undefined;
}

/** One figure at a glance: its value, its target, how it moved, from how many cases. */
export function FigureCard({ figure, group, trend }: FigureCardProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { number } = useFormats();
  const formats = useFigureFormats();
  const { search } = useLocation();
  const { numerator, denominator, value, cases, target } = group;
  const counted = figure.unit === 'cases' ? undefined : t.of(number(numerator), number(denominator));
  return (
    <li className="figure-card">
      <Tooltip title={label(figure.definition)}>
        <h3>
          <Link to={figurePath(figure.name, search)}>{label(figure.labels)}</Link>
        </h3>
      </Tooltip>
      {value === null ? (
        <span className="figure-number">{formats.value(figure, value)}</span>
      ) : (
        <CasesLink address={cases.numerator}>{formats.value(figure, value)}</CasesLink>
      )}
      {trend && (
        <Sparkline
          values={trend}
          label={t.trend(trend.map((each) => formats.value(figure, each)).join(', '))}
        />
      )}
      <div className="figure-judged">
        {counted !== undefined && (
          <CasesLink address={cases.denominator} of={label(figure.denominator)} className="figure-counted">
            <span title={`${label(figure.numerator)} / ${label(figure.denominator)}`}>{counted}</span>
          </CasesLink>
        )}
        {value === null ? (
          <span className="figure-quiet">{t.empty}</span>
        ) : (
          <ChangeMark figure={figure} group={group} />
        )}
        {target && <TargetMark figure={figure} target={target} />}
      </div>
    </li>
  );
}
