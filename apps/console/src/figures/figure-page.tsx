import { LeftOutlined } from '@ant-design/icons';
import { Link, useLocation, useParams } from 'react-router';
import { useNow } from '../cases/use-now.ts';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import { ALL_DIMENSIONS, type Dimension } from './asking/dimension.ts';
import { dayOf } from './asking/period.ts';
import { comparisonQuery, seriesQuery } from './asking/queries.ts';
import { useComparison, useFigureDescription, useSeries } from './asking/use-figures.ts';
import { useQuestion, useScopedQuestion } from './asking/use-question.ts';
import { ByChoice } from './choosing/by-choice.tsx';
import { FigureWords } from './figure/figure-words.tsx';
import { GroupComparison } from './figure/group-comparison.tsx';
import { Headline } from './figure/headline.tsx';
import { crossedBy } from './figure/crossed-by.ts';
import { HeatTable } from './figure/heat-table.tsx';
import { OverTime } from './figure/over-time.tsx';
import { sinceFirst } from './figure/pivot.ts';
import { PeriodTable } from './figure/period-table.tsx';
import { FiguresFrame } from './figures-frame.tsx';
import { TableOnItsWay } from './timeliness/table-on-its-way.tsx';

const TEXTS = {
  all: message('全部指标', 'All figures'),
  first: message('第一分组', 'First grouping'),
  second: message('第二分组', 'Second grouping'),
};

/** One figure: what it means, how it stands, how it went, where it differs. */
export default function FigurePage() {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { name = '' } = useParams();
  const { search } = useLocation();
  const [asked, change] = useQuestion();
  const question = useScopedQuestion();
  const now = dayOf(useNow(60_000));
  const today = question.asOf?.slice(0, 10) ?? now;
  const description = useFigureDescription(name);
  const comparison = useComparison(name, question, today);
  const series = useSeries(name, question);
  const [first, second] = question.by;
  const told = series.data && { ...series.data, groups: sinceFirst(series.data.groups) };
  const crossed = crossedBy(question.by);
  const figure = description.data;
  const dimensions = figure?.dimensions ?? ALL_DIMENSIONS;
  const query = second ? comparisonQuery(question, today) : seriesQuery(question);
  const groupBy = (by: readonly (Dimension | undefined)[]) =>
    change({ by: [...new Set(by.filter((dimension) => dimension !== undefined))] });
  const parts = [description, comparison, series];
  return (
    <FiguresFrame
      title={label(figure?.labels, name)}
      words={
        <>
          <p className="figure-back">
            <Link to={{ pathname: '/figures', search }}>
              <LeftOutlined aria-hidden /> {t.all}
            </Link>
          </p>
          {figure && <FigureWords figure={figure} />}
        </>
      }
      question={asked}
      onChange={change}
      dimensions={dimensions}
      choices={
        <>
          <ByChoice dimensions={dimensions} value={first} label={t.first} onChange={(by) => groupBy([by])} />
          {first && (
            <ByChoice
              dimensions={dimensions.filter((dimension) => dimension !== first)}
              value={second}
              label={t.second}
              onChange={(by) => groupBy([first, by])}
            />
          )}
        </>
      }
      address={`/api/figures/${encodeURIComponent(name)}?${new URLSearchParams(query)}`}
      answer={{
        data: comparison.data && told && { compared: comparison.data, told },
        error: parts.find(({ error }) => error)?.error,
        isPlaceholderData: comparison.isPlaceholderData || series.isPlaceholderData,
        refetch: () => Promise.all(parts.map((part) => part.refetch())),
      }}
      coming={<TableOnItsWay />}
    >
      {({ compared, told: periods }) => (
        <>
          {!first && compared.groups[0] && <Headline figure={compared.figure} group={compared.groups[0]} />}
          {first && !crossed && <GroupComparison answer={compared} />}
          {crossed && <HeatTable answer={compared} by={crossed} />}
          {!second && <OverTime answer={periods} />}
          {!first && <PeriodTable answer={periods} />}
        </>
      )}
    </FiguresFrame>
  );
}
