import DoubleLeftOutlined from '@ant-design/icons/DoubleLeftOutlined';
import WarningFilled from '@ant-design/icons/WarningFilled';
import { Button } from 'antd';
import { useFormats } from '../../language/formats.ts';
import { message, useTexts } from '../../language/messages.ts';

const TEXTS = {
  fold: message(
    (label: string) => `收起${label}`,
    (label: string) => `Fold ${label}`,
  ),
  overdue: message(
    (count: string) => `超时 ${count}`,
    (count: string) => `${count} overdue`,
  ),
};

interface ColumnHeaderProps {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly overdue: number;
  /** Takes it out of sight; not where it is the only one. */
  readonly fold: (() => void) | undefined;
}

/** A state, how many cases are in it, and how many of them are late. */
export function ColumnHeader({ id, label, count, overdue, fold }: ColumnHeaderProps) {
  const t = useTexts(TEXTS);
  const { number } = useFormats();
  return (
    <header className="board-column-header">
      <h2 id={id}>
        {label} <span className="board-column-count">{number(count)}</span>
      </h2>
      {overdue > 0 && (
        <span className="board-column-overdue">
          <WarningFilled aria-hidden /> {t.overdue(number(overdue))}
        </span>
      )}
      {fold && (
        <Button
          type="text"
          size="small"
          className="board-column-fold"
          icon={<DoubleLeftOutlined aria-hidden />}
          aria-label={t.fold(label)}
          title={t.fold(label)}
          onClick={fold}
        />
      )}
    </header>
  );
}
