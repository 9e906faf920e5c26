import type { ReactNode } from 'react';
import { ProblemView } from '../feedback/problem-view.tsx';
import { Page } from '../shell/page.tsx';
import type { Question } from './asking/question.ts';
import { CasesDrawer } from './behind/cases-drawer.tsx';
import { AsOfBanner, AsOfChoice } from './choosing/as-of-choice.tsx';
import { QuestionBar, type QuestionBarProps } from './choosing/question-bar.tsx';
import { ExportButton } from './export/export-button.tsx';
import './figures.css';

/** What the API answered, as far as it has. */
interface Answered<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  /** Whether it answers the question before, until the answer to this one is there. */
  readonly isPlaceholderData: boolean;
  readonly refetch: () => unknown;
}

interface FiguresFrameProps<Data> extends Pick<QuestionBarProps, 'dimensions' | 'usual' | 'units'> {
  readonly title: string;
  /** Below the heading: what the page tells. */
  readonly words?: ReactNode;
  readonly question: Question;
  readonly onChange: (change: Partial<Question>) => void;
  /** What else the page lets choose. */
  readonly choices?: ReactNode;
  /** Of the API, which writes it as a file, too. */
  readonly address: string;
  readonly answer: Answered<Data>;
  /** What keeps the room until there is an answer. */
  readonly coming: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** What every page of figures has: the moment, the file, the question, the answer or why there’s none, the cases behind a number. */
export function FiguresFrame<Data>(props: FiguresFrameProps<Data>) {
  const { title, words, question, onChange, choices, address, answer, coming, children, ...bar } = props;
  const { data, error, isPlaceholderData, refetch } = answer;
  return (
    <Page
      title={title}
      actions={
        <>
          <AsOfChoice question={question} onChange={onChange} />
          <ExportButton address={address} />
        </>
      }
    >
      {words}
      <AsOfBanner question={question} onChange={onChange} />
      <QuestionBar question={question} onChange={onChange} {...bar}>
        {choices}
      </QuestionBar>
      {error ? (
        <ProblemView error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        coming
      ) : (
        <div className={isPlaceholderData ? 'figure-stale' : undefined} aria-busy={isPlaceholderData}>
          {children(data)}
        </div>
      )}
      <CasesDrawer />
    </Page>
  );
}
