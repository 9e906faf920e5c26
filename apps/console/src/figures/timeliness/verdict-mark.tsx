import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  MinusCircleOutlined,
} from '@ant-design/icons';
import { message, useTexts } from '../../language/messages.ts';

const TEXTS = {
  met: message('按时', 'Met'),
  breached: message('超时', 'Missed'),
  cancelled: message('已取消', 'Cancelled'),
  open: message('进行中', 'Running'),
};

export type Verdict = keyof typeof TEXTS;

const SIGNS = {
  met: [CheckCircleFilled, 'achieved'],
  breached: [CloseCircleFilled, 'missed'],
  cancelled: [MinusCircleOutlined, 'unknown'],
  open: [ClockCircleOutlined, 'unknown'],
} as const;

/** How a deadline ended: a sign and a word. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const t = useTexts(TEXTS);
  const [Sign, kind] = SIGNS[verdict];
  return (
    <span className={`figure-verdict ${kind}`}>
      <Sign aria-hidden /> {t[verdict]}
    </span>
  );
}
