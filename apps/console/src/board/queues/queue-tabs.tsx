import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { Queue } from './queue-filter.ts';
import './queue-tabs.css';

const TEXTS = {
  queues: message('队列', 'Queues'),
  all: message('全部', 'All'),
  overdue: message(
    (count: string) => `其中 ${count} 个已超时`,
    (count: string) => `${count} overdue`,
  ),
};

/** Queues that are shown only when something is in them: nothing should be. */
const ONLY_WITH_CASES = new Set(['broken']);
/** Queues of which every case is late anyway. */
const LATE = 'overdue';

interface QueueTabsProps {
  readonly queues: readonly Queue[];
  readonly chosen: string | undefined;
  readonly choose: (queue: string | undefined) => void;
}

/** What waits, one press away: each queue with how many are in it. */
export function QueueTabs({ queues, chosen, choose }: QueueTabsProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { number } = useFormats();
  const shown = queues.filter(({ id, count }) => count > 0 || !ONLY_WITH_CASES.has(id) || id === chosen);
  return (
    <div className="queue-tabs" role="group" aria-label={t.queues}>
      <button
        type="button"
        className="queue-tab"
        aria-pressed={chosen === undefined}
        onClick={() => choose(undefined)}
      >
        {t.all}
      </button>
      {shown.map(({ id, label: name, count, overdue }) => (
        <button
          key={id}
          type="button"
          className="queue-tab"
          data-empty={count === 0}
          data-late={id === LATE && count > 0}
          aria-pressed={id === chosen}
          title={overdue > 0 && id !== LATE ? t.overdue(number(overdue)) : undefined}
          onClick={() => choose(id === chosen ? undefined : id)}
        >
          {label(name)} <span className="queue-count">{number(count)}</span>
        </button>
      ))}
    </div>
  );
}
