import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import WarningFilled from '@ant-design/icons/WarningFilled';
import CheckOutlined from '@ant-design/icons/CheckOutlined';
import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { ProcessDescription } from '../../processes/description.ts';
import type { HistoryItem } from '../history-item.ts';

const TEXTS = {
  set: message(
    (name: string, due: string) => `${name}：${due} 前`,
    (name: string, due: string) => `${name}: due ${due}`,
  ),
  cleared: message(
    (name: string) => `${name}：不再计时`,
    (name: string) => `${name}: no longer running`,
  ),
  expired: message(
    (name: string) => `${name}：超时`,
    (name: string) => `${name}: overdue`,
  ),
};

interface DeadlineMarksProps {
  readonly item: Pick<HistoryItem, 'deadlines'>;
  readonly process: ProcessDescription;
}

/** What a fact did to the deadlines. */
export function DeadlineMarks({ item: { deadlines }, process }: DeadlineMarksProps) {
  const t = useTexts(TEXTS);
  const { moment, exact } = useFormats();
  const label = useLabel();
  if (!deadlines) return null;
  const { set = [], cleared = [], expired = [] } = deadlines;
  const nameOf = (id: string) => {
    const [name = id] = id.split('@');
    return label(process.deadlines[name]?.label, name);
  };
  // Set anew by the same fact: that it ended before goes without saying.
  const ended = cleared.filter((id) => !set.some(({ name }) => id.startsWith(`${name}@`)));
  return (
    <ul className="deadline-marks">
      {expired.map((id) => (
        <li key={id} data-mark="expired">
          <WarningFilled aria-hidden /> {t.expired(nameOf(id))}
        </li>
      ))}
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
