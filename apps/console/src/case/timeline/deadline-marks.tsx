import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import WarningFilled from '@ant-design/icons/WarningFilled';
import CheckOutlined from '@ant-design/icons/CheckOutlined';
import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { ProcessDescription } from '../../processes/description.ts';
import type { HistoryItem } from '../history-item.ts';
import { missedDeadline } from './entry-kind.ts';

const TEXTS = {
  set: message(
    (name: string, due: string) => `${name}：${due} 前`,
    (name: string, due: string) => `${name}: due ${due}`,
  ),
  cleared: message(
    (name: string) => `${name}：不再计时`,
    (name: string) => `${name}: no longer running`,
  ),
  missed: message(
    (name: string) => `${name}：超时`,
    (name: string) => `${name}: overdue`,
  ),
};

interface DeadlineMarksProps {
  readonly item: Pick<HistoryItem, 'type' | 'data' | 'deadlines'>;
  readonly process: ProcessDescription;
}

/** What a fact did to the deadlines. */
export function DeadlineMarks({ item, process }: DeadlineMarksProps) {
  const t = useTexts(TEXTS);
  const { moment, exact } = useFormats();
  const label = useLabel();
  const { deadlines } = item;
  if (!deadlines) return null;
  const { set = [], cleared = [] } = deadlines;
  const missed = missedDeadline(item, process);
  const nameOf = (id: string) => {
    const [name = id] = id.split('@');
    return label(process.deadlines[name]?.label, name);
  };
  // Set anew by the same fact: that it ended before goes without saying.
  const ended = cleared.filter((id) => id !== missed && !set.some(({ name }) => id.startsWith(`${name}@`)));
  return (
    <ul className="timeline-deadlines">
      {missed !== undefined && (
        <li data-mark="missed">
          <WarningFilled aria-hidden /> {t.missed(nameOf(missed))}
        </li>
      )}
      {ended.map((id) => (
        <li key={id}>
          <CheckOutlined aria-hidden /> {t.cleared(nameOf(id))}
        </li>
      ))}
      {set.map(({ id, due }) => (
        <li key={id} title={exact(due)}>
          <ClockCircleOutlined aria-hidden /> {t.set(nameOf(id), moment(due))}
        </li>
      ))}
    </ul>
  );
}
