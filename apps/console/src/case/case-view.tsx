import { Alert } from 'antd';
import type { CaseCard } from '../cases/case-item.ts';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { ProcessDescription } from '../processes/description.ts';
import { Page } from '../shell/page.tsx';
import { ActionsBox } from './aside/actions-box.tsx';
import { CustomerBox } from './aside/customer-box.tsx';
import { DeadlinesBox } from './aside/deadlines-box.tsx';
import { LinksBox } from './aside/links-box.tsx';
import { NotesBox } from './aside/notes-box.tsx';
import { CaseSections } from './case-sections.tsx';
import { CaseSummary } from './case-summary.tsx';
import type { HistoryItem } from './history-item.ts';
import { Names } from './names.tsx';
import { News } from './news/news.tsx';
import { peopleOfCase } from './people-of-case.ts';
import { ToActions } from './to-actions.tsx';
import { useCaseChanges, useReadAgain } from './use-case-changes.ts';
import { useNews } from './use-news.ts';
import { useVocabulary } from './values/use-vocabulary.ts';

const TEXTS = {
  aside: message('操作与相关信息', 'Actions and what belongs to it'),
  untitled: message('（无标题）', '(untitled)'),
  broken: message(
    '系统无法继续跟踪此工单，现在不能办理',
    'This case can’t be followed any more, nor acted on',
  ),
  brokenWhy: message(
    (why: string) => `原因：${why}。下面是已记录的内容。`,
    (why: string) => `Why: ${why}. Below is what is recorded.`,
  ),
};

interface CaseViewProps {
  readonly card: CaseCard;
  readonly history: readonly HistoryItem[];
  readonly process: ProcessDescription;
}

/** A case: what happened, where it is, what it is about; beside it what can be done, what runs, and what belongs to it. */
export function CaseView({ card, history, process }: CaseViewProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const vocabulary = useVocabulary(process);
  const readAgain = useReadAgain(card.id);
  const news = useNews(history, card);
  const followed = card.broken === undefined;
  useCaseChanges(card);
  return (
    <Names ids={peopleOfCase(card, history, vocabulary)}>
      <Page title={card.title || card.order || t.untitled}>
        <CaseSummary card={card} process={process} />
        {card.broken !== undefined && (
          <Alert
            className="case-broken"
            type="error"
            showIcon
            title={t.broken}
            description={t.brokenWhy(label(card.broken))}
          />
        )}
        <News
          facts={news.facts}
          process={process}
          conflict={news.conflict}
          gone={news.gone.map(({ command, label: called }) => label(called, command))}
          onSeen={news.note}
        />
        <div className="case-layout">
          <CaseSections card={card} history={history} process={process} news={news} />
          <aside className="case-aside" aria-label={t.aside}>
            {followed && <ActionsBox card={card} process={process} news={news} />}
            <DeadlinesBox card={card} process={process} />
            <LinksBox card={card} />
            <CustomerBox card={card} />
            <NotesBox card={card} history={news.known} onAdded={({ position }) => readAgain(position)} />
          </aside>
        </div>
        {followed && <ToActions card={card} />}
      </Page>
    </Names>
  );
}
