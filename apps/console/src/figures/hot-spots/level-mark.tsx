import { AlertFilled, CheckCircleOutlined, QuestionCircleOutlined, WarningFilled } from '@ant-design/icons';
import { message, useTexts } from '../../language/messages.ts';
import type { Level } from './hot-spots-answer.ts';

const TEXTS = {
  alert: message('警报', 'Alert'),
  warning: message('预警', 'Warning'),
  usual: message('正常', 'Usual'),
  unknown: message('数据不足', 'Unknown'),
};

const SIGNS = {
  alert: AlertFilled,
  warning: WarningFilled,
  usual: CheckCircleOutlined,
  unknown: QuestionCircleOutlined,
};

/** How unusual a cell is: a sign and a word. */
export function LevelMark({ level }: { readonly level: Level }) {
  const t = useTexts(TEXTS);
  const Sign = SIGNS[level];
  return (
    <span className={`figure-level ${level}`}>
      <Sign aria-hidden /> {t[level]}
    </span>
  );
}
