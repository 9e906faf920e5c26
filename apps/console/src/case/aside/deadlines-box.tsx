import type { CaseCard } from '../../cases/case-item.ts';
import { Due } from '../../cases/due.tsx';
import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { runningDeadlines } from '../deadline.ts';
import { Box } from './box.tsx';

const TEXTS = {
  title: message('时限', 'Deadlines'),
  none: message('没有正在计时的时限', 'Nothing is running'),
  until: message(
    (due: string) => `${due} 前`,
    (due: string) => `by ${due}`,
  ),
};

/** What runs, and how long still. */
export function DeadlinesBox({ card }: { readonly card: CaseCard }) {
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
          </li>
        ))}
      </ul>
    </Box>
  );
}
