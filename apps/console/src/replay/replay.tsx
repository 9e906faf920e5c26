import { Alert } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { HistoryItem } from '../case/history-item.ts';
import { Names } from '../case/names.tsx';
import { peopleOfCase } from '../case/people-of-case.ts';
import { timelineOf } from '../case/timeline/timeline-entry.ts';
import { useVocabulary } from '../case/values/use-vocabulary.ts';
import type { CaseCard } from '../cases/case-item.ts';
import { casePath } from '../cases/case-path.ts';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { ProcessDescription } from '../processes/description.ts';
import { Page } from '../shell/page.tsx';
import StatechartView from '../statechart/statechart-view.tsx';
import { stepsUntil } from './replay-steps.ts';
import { StepSection } from './step-section.tsx';
import { ThenSection } from './then-section.tsx';
import { Transport } from './transport.tsx';
import { useAt } from './use-at.ts';
import { useMoment } from './use-moment.ts';
import { usePlayback } from './use-playback.ts';
import { useSteering } from './use-steering.ts';

const TEXTS = {
  title: message(
    (name: string) => `回放：${name}`,
    (name: string) => `Replay: ${name}`,
  ),
  back: message('返回工单', 'Back to the case'),
  step: message('这一步', 'This step'),
  older: message(
    (then: number, now: number) => `此步按流程第 ${then} 版记录，图示为第 ${now} 版。`,
    (then: number, now: number) =>
      `This step was recorded by version ${then} of the process; the picture is of version ${now}.`,
  ),
};

interface ReplayProps {
  readonly card: CaseCard;
  /** Not empty, from the first fact on. */
  readonly history: readonly HistoryItem[];
  readonly process: ProcessDescription;
}

/** The statechart at a step of the way; beside it what the step was, and the case as it was then. */
export function Replay({ card, history, process }: ReplayProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const vocabulary = useVocabulary(process);
  const last = history.length - 1;
  const at = useAt(last);
  const item = history[at.revision]!;
  const timeline = useMemo(() => timelineOf(history, process), [history, process]);
  const steps = useMemo(() => stepsUntil(history, at.revision), [history, at.revision]);
  const moment = useMoment(card.id, at.revision, last);
  const playback = usePlayback(at, last, !moment.now.isPending);
  useSteering(at, last, playback);
  const people = useMemo(() => peopleOfCase(card, history, vocabulary), [card, history, vocabulary]);
  const version = item.machine?.version;
  return (
    <Names ids={people}>
      <Page
        title={t.title(card.title || card.order || label(process.label))}
        actions={<Link to={casePath(card.id)}>{t.back}</Link>}
      >
        <Transport
          at={at}
          last={last}
          playback={playback}
          stepName={label(item.label ?? process.facts[item.type]?.label, item.type)}
        />
        {version !== undefined && version !== process.version && (
          <Alert type="info" showIcon title={t.older(version, process.version)} />
        )}
        <div className="replay">
          <div className="replay-chart">
            <StatechartView process={process} current={steps.at(-1)?.to} steps={steps} follow />
          </div>
          <aside className="replay-aside" aria-label={t.step}>
            <StepSection entry={timeline[at.revision]!} process={process} />
            <ThenSection moment={moment} at={item.occurredAt} process={process} />
          </aside>
        </div>
      </Page>
    </Names>
  );
}
