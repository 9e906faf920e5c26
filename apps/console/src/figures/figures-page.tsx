import { message, useTexts } from '../language/messages.ts';
import { ALL_DIMENSIONS } from './asking/dimension.ts';
import { overviewQuery } from './asking/queries.ts';
import { useOverview } from './asking/use-figures.ts';
import { useQuestion, useScopedQuestion } from './asking/use-question.ts';
import { ByChoice } from './choosing/by-choice.tsx';
import { FiguresFrame } from './figures-frame.tsx';
import { CardsOnTheirWay } from './overview/cards-on-their-way.tsx';
import { FigureCards } from './overview/figure-cards.tsx';
import { FigureComparison } from './overview/figure-comparison.tsx';

const TEXTS = { title: message('指标', 'Figures') };

/** All that supervisors watch, in one stretch of time: at a glance, or compared between stores, teams, people … */
export default function FiguresPage() {
  const t = useTexts(TEXTS);
  const [asked, change] = useQuestion();
  const question = useScopedQuestion();
  const overview = useOverview(question);
  const [by] = question.by;
  return (
    <FiguresFrame
      title={t.title}
      question={asked}
      onChange={change}
      choices={
        <ByChoice
          dimensions={ALL_DIMENSIONS}
          value={by}
          onChange={(chosen) => change({ by: chosen ? [chosen] : [] })}
        />
      }
      address={`/api/figures?${new URLSearchParams(overviewQuery(question))}`}
      answer={overview}
      coming={<CardsOnTheirWay />}
    >
      {(told) =>
        by ? (
          <FigureComparison overview={told} by={by} />
        ) : (
          <FigureCards question={question} overview={told} />
        )
      }
    </FiguresFrame>
  );
}
