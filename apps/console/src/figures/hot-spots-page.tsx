import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { message, useTexts } from '../language/messages.ts';
import { useSession } from '../session/session-context.tsx';
import type { Dimension } from './asking/dimension.ts';
import { unitOf, type Question } from './asking/question.ts';
import { useQuestion, useScopedQuestion } from './asking/use-question.ts';
import { FiguresFrame } from './figures-frame.tsx';
import { crossingOf, CROSSINGS, dimensionsOf } from './hot-spots/crossing.ts';
import { isUnusual } from './hot-spots/hot-spots-answer.ts';
import { Judging } from './hot-spots/judging.tsx';
import { SpotList } from './hot-spots/spot-list.tsx';
import { SpotTable } from './hot-spots/spot-table.tsx';
import { hotSpotsAddress } from './hot-spots/hot-spots-address.ts';
import { useHotSpots } from './hot-spots/use-hot-spots.ts';
import { CardsOnTheirWay } from './overview/cards-on-their-way.tsx';
import { useDimensionLabels } from './telling/use-dimension-labels.ts';

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
  const cross = (chosen: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      next.set('by', chosen);
      return next;
    });
  return (
    <FiguresFrame
      title={t.title}
      question={asked}
      onChange={change}
      units={['week']}
      dimensions={FILTERS}
      usual={USUAL}
      choices={
        possible.length > 1 && (
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
        )
      }
      address={address}
      answer={useHotSpots(address)}
      coming={<CardsOnTheirWay />}
    >
      {(told) => (
        <>
          <Judging spots={told} />
          <SpotList spots={told.items.filter(isUnusual)} by={by} />
          {first && second && by.length === 2 && <SpotTable spots={told.items} by={[first, second]} />}
        </>
      )}
    </FiguresFrame>
  );
}

/** Hot spots are told by the week. */
const weekly = (question: Question): Question =>
  unitOf(question.stretch) === 'week'
    ? question
    : { ...question, stretch: { kind: 'running', unit: 'week' } };
