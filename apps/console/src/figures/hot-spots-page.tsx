import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { ProblemView } from '../feedback/problem-view.tsx';
import { message, useTexts } from '../language/messages.ts';
import { useSession } from '../session/session-context.tsx';
import { Page } from '../shell/page.tsx';
import type { Dimension } from './asking/dimension.ts';
import { unitOf, type Question } from './asking/question.ts';
import { useQuestion, useScopedQuestion } from './asking/use-question.ts';
import { CasesDrawer } from './behind/cases-drawer.tsx';
import { AsOfBanner, AsOfChoice } from './choosing/as-of-choice.tsx';
import { QuestionBar } from './choosing/question-bar.tsx';
import { ExportButton } from './export/export-button.tsx';
import { crossingOf, CROSSINGS, dimensionsOf } from './hot-spots/crossing.ts';
import { isUnusual } from './hot-spots/hot-spots-answer.ts';
import { Judging } from './hot-spots/judging.tsx';
import { SpotList } from './hot-spots/spot-list.tsx';
import { SpotTable } from './hot-spots/spot-table.tsx';
import { hotSpotsAddress } from './hot-spots/hot-spots-address.ts';
import { useHotSpots } from './hot-spots/use-hot-spots.ts';
import { CardsOnTheirWay } from './overview/cards-on-their-way.tsx';
import { useDimensionLabels } from './telling/use-dimension-labels.ts';
import './figures.css';

const TEXTS = {
  title: message('投诉热点', 'Hot spots of complaints'),
  by: message('按什么看', 'Cells by'),
};

/** What complaints can be narrowed by before they are judged. */
const FILTERS: readonly Dimension[] = ['category', 'product', 'channel', 'severity'];
const USUAL: readonly Dimension[] = ['category', 'channel'];

/** Where complaints leave their usual range, week by week: early warning. */
export default function HotSpotsPage() {
  const t = useTexts(TEXTS);
  const labels = useDimensionLabels();
  const { account, store } = useSession();
  const [params, setParams] = useSearchParams();
  const [question, change] = useQuestion();
  const asked = weekly(question);
  const stores = account.scope === 'all' && store === undefined;
  const crossing = crossingOf(params, stores);
  const possible = CROSSINGS.filter((each) => stores || !each.includes('store'));
  const by = dimensionsOf(crossing);
  const [first, second] = by;
  const address = hotSpotsAddress(weekly(useScopedQuestion()), crossing);
  const { data, error, refetch, isPlaceholderData } = useHotSpots(address);
  const cross = (chosen: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      next.set('by', chosen);
      return next;
    });
  return (
    <Page
      title={t.title}
      actions={
        <>
          <AsOfChoice question={asked} onChange={change} />
          <ExportButton address={address} />
        </>
      }
    >
      <AsOfBanner question={asked} onChange={change} />
      <QuestionBar question={asked} onChange={change} units={['week']} dimensions={FILTERS} usual={USUAL}>
        {possible.length > 1 && (
          <Select
            className="figure-by"
            aria-label={t.by}
            value={crossing}
            options={possible.map((each) => ({
              value: each,
              label: dimensionsOf(each)
                .map((dimension) => labels.dimension(dimension))
                .join(' × '),
            }))}
            onChange={cross}
          />
        )}
      </QuestionBar>
      {error ? (
        <ProblemView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <CardsOnTheirWay />
      ) : (
        <div className={isPlaceholderData ? 'figure-stale' : undefined}>
          <Judging spots={data} />
          <SpotList spots={data.items.filter(isUnusual)} by={by} />
          {first && second && by.length === 2 && <SpotTable spots={data.items} by={[first, second]} />}
        </div>
      )}
      <CasesDrawer />
    </Page>
  );
}

/** Hot spots are told by the week. */
const weekly = (question: Question): Question =>
  unitOf(question.stretch) === 'week'
    ? question
    : { ...question, stretch: { kind: 'running', unit: 'week' } };
