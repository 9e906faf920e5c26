import type { CaseCard } from '../../cases/case-item.ts';
import { Due } from '../../cases/due.tsx';
import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { ProcessDescription } from '../../processes/description.ts';
import { runningDeadlines } from '../deadline.ts';
import { Box } from './box.tsx';

const TEXTS = {
  title: message('时限', 'Deadlines'),
  none: message('没有正在计时的时限', 'Nothing is running'),
  lapses: message('到期自动生效', 'Takes effect by itself'),
  until: message(
    (due: string) => `${due} 前`,
    (due: string) => `by ${due}`,
  ),
};

interface DeadlinesBoxProps {
  readonly card: CaseCard;
  readonly process: ProcessDescription;
}

/** What runs, and how long still. */
export function DeadlinesBox({ card, process }: DeadlinesBoxProps) {
  const t = useTexts(TEXTS);
  const { moment, exact } = useFormats();
  const label = useLabel();
  const running = runningDeadlines(card);
  return (
    <Box title={t.title}>
      {running.length === 0 && <p className="case-box-nothing">{t.none}</p>}
      <ul className="case-box-rows">
        {running.map(({ id, name, label: called, due }) => (
          <li key={id} className="case-box-row">
            <span>{label(called, name)}</span>
            <Due at={due} />
            <time className="case-box-note" dateTime={due} title={exact(due)}>
              {t.until(moment(due))}
            </time>
            {process.deadlines[name]?.lapses && <span className="case-box-note">{t.lapses}</span>}
          </li>
        ))}
      </ul>
    </Box>
  );
}
