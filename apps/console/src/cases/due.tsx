import { Countdown } from './countdown.tsx';
import { useJudgedAt } from './looked-at.ts';
import './cases.css';

/** Drawn here: a list has hundreds of them, and each of the icon library’s is a component with styles of its own. */
const CLOCK = 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M8 4.5V8.3L10.6 10';
const WARNING = 'M8 1.8L14.8 13.8H1.2ZM8 6.2V9.6M8 11.4V12';

const DAY = 86_400_000;

/** How long until the earliest deadline that runs, or since: what is over has another icon, another word and another colour. */
export function Due({ at }: { readonly at: string | undefined }) {
  const now = useJudgedAt(60_000);
  if (at === undefined) return null;
  const left = Date.parse(at) - now;
  const urgency = left < 0 ? 'over' : left < DAY ? 'soon' : 'later';
  return (
    <span className="due" data-urgency={urgency}>
      <svg viewBox="0 0 16 16" aria-hidden>
        <path d={left < 0 ? WARNING : CLOCK} />
      </svg>
      <Countdown dueAt={at} />
    </span>
  );
}
