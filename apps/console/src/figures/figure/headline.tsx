import { Tag } from 'antd';
import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { FigureDescription, FigureGroup } from '../asking/answers.ts';
import { CasesLink } from '../behind/cases-link.tsx';
import { ChangeMark } from '../telling/change-mark.tsx';
import { TargetMark } from '../telling/target-mark.tsx';
import { useFigureFormats } from '../telling/use-figure-formats.ts';

const TEXTS = {
  mean: message('平均', 'Mean'),
  median: message('中位数', 'Median'),
  p90: message('九成在', 'Nine tenths within'),
  partial: message('本期未完', 'Period not over'),
  nothing: message('本期没有可统计的工单', 'Nothing to count in this period'),
};

interface HeadlineProps {
  readonly figure: FigureDescription;
  readonly group: FigureGroup;
}

/** A figure in the stretch of time that is asked about: its value, what it’s made of, its target, how it moved. */
export function Headline({ figure, group }: HeadlineProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { number, span } = useFormats();
  const formats = useFigureFormats();
  const { numerator, denominator, value, spread, cases, target, period } = group;
  return (
    <div className="figure-headline">
      <div className="figure-told">
        {value === null ? (
          <>
            <span className="figure-number">{formats.value(figure, value)}</span>
            <span className="figure-quiet">{t.nothing}</span>
          </>
        ) : (
          <CasesLink address={cases.numerator} className="figure-number big">
            {formats.value(figure, value)}
          </CasesLink>
        )}
        <ChangeMark figure={figure} group={group} />
        {target && <TargetMark figure={figure} target={target} />}
        {period?.partial && <Tag>{t.partial}</Tag>}
      </div>
      <dl className="figure-parts">
        {figure.unit !== 'cases' && (
          <>
            <Part name={label(figure.numerator)}>
              <CasesLink address={cases.numerator} className="figure-cell">
                {number(numerator)}
              </CasesLink>
            </Part>
            <Part name={label(figure.denominator)}>
              <CasesLink address={cases.denominator} className="figure-cell">
                {number(denominator)}
              </CasesLink>
            </Part>
          </>
        )}
        {(['median', 'mean', 'p90'] as const).map((kind) => {
          const told = spread?.[kind];
          return typeof told === 'number' ? (
            <Part key={kind} name={t[kind]}>
              {span(told)}
            </Part>
          ) : null;
        })}
      </dl>
    </div>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
