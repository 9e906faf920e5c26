import { useMemo } from 'react';
import { Link } from 'react-router';
import type { CaseCard } from '../cases/case-item.ts';
import { replayPath } from '../cases/case-path.ts';
import { message, useTexts } from '../language/messages.ts';
import type { ProcessDescription } from '../processes/description.ts';
import { stepsUntil } from '../replay/replay-steps.ts';
import StatechartView from '../statechart/statechart-view.tsx';
import type { HistoryItem } from './history-item.ts';

const TEXTS = { replay: message('逐步回放', 'Step through it') };

interface WaySectionProps {
  readonly card: CaseCard;
  readonly history: readonly HistoryItem[];
  readonly process: ProcessDescription;
}

/** Where the case is in its process, and the way that it took. */
export default function WaySection({ card, history, process }: WaySectionProps) {
  const t = useTexts(TEXTS);
  const steps = useMemo(() => stepsUntil(history, Infinity), [history]);
  return (
    <>
      <p>
        <Link to={replayPath(card.id)}>{t.replay}</Link>
      </p>
      <StatechartView process={process} current={card.regions} steps={steps} />
    </>
  );
}
