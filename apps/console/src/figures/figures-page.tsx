import { ProblemView } from '../feedback/problem-view.tsx';
import { message, useTexts } from '../language/messages.ts';
import { Page } from '../shell/page.tsx';
import { ALL_DIMENSIONS } from './asking/dimension.ts';
import { overviewQuery } from './asking/queries.ts';
import { useOverview } from './asking/use-figures.ts';
import { useQuestion, useScopedQuestion } from './asking/use-question.ts';
import { CasesDrawer } from './behind/cases-drawer.tsx';
import { AsOfBanner, AsOfChoice } from './choosing/as-of-choice.tsx';
import { ByChoice } from './choosing/by-choice.tsx';
import { QuestionBar } from './choosing/question-bar.tsx';
import { ExportButton } from './export/export-button.tsx';
import { CardsOnTheirWay } from './overview/cards-on-their-way.tsx';
import { FigureCards } from './overview/figure-cards.tsx';
import { FigureComparison } from './overview/figure-comparison.tsx';
import './figures.css';

const TEXTS = { title: message('指标', 'Figures') };

/** All that supervisors watch, in one stretch of time: at a glance, or compared between stores, teams, people … */
export default function FiguresPage() {
  const t = useTexts(TEXTS);
  const [asked, change] = useQuestion();
  const question = useScopedQuestion();
  const overview = useOverview(question);
  const by = question.by[0];
  const address = `/api/figures?${new URLSearchParams(overviewQuery(question))}`;
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
      <QuestionBar question={asked} onChange={change}>
        <ByChoice
          dimensions={ALL_DIMENSIONS}
          value={by}
          onChange={(chosen) => change({ by: chosen ? [chosen] : [] })}
        />
      </QuestionBar>
      {overview.error ? (
        <ProblemView error={overview.error} retry={() => void overview.refetch()} />
      ) : !overview.data ? (
        <CardsOnTheirWay />
      ) : (
        <div
          className={overview.isPlaceholderData ? 'figure-stale' : undefined}
          aria-busy={overview.isFetching}
        >
          {by ? (
            <FigureComparison overview={overview.data} by={by} />
          ) : (
            <FigureCards question={question} overview={overview.data} />
          )}
        </div>
      )}
      <CasesDrawer />
    </Page>
  );
}
