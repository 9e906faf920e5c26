import { ArrowDownOutlined, ArrowUpOutlined, MinusOutlined } from '@ant-design/icons';
import { message, useTexts } from '../../language/messages.ts';
import type { FigureDescription, FigureGroup } from '../asking/answers.ts';
import { changeOf } from './change.ts';
import { useFigureFormats } from './use-figure-formats.ts';

const TEXTS = {
  same: message('与上期持平', 'No change'),
  better: message('好转', 'better'),
  worse: message('变差', 'worse'),
  unknown: message('上期无数据', 'No period to compare with'),
  before: message(
    (value: string) => `上期 ${value}`,
    (value: string) => `${value} in the period before`,
  ),
};

const ARROWS = { up: ArrowUpOutlined, down: ArrowDownOutlined, same: MinusOutlined };

interface ChangeMarkProps {
  readonly figure: FigureDescription;
  readonly group: Pick<FigureGroup, 'value' | 'previous'>;
}

/** How a value moved since the period before: an arrow, by how much, and whether that is good. */
export function ChangeMark({ figure, group }: ChangeMarkProps) {
  const t = useTexts(TEXTS);
  const formats = useFigureFormats();
  const change = changeOf(figure, group, group.previous);
  if (!change) return <span className="figure-quiet">{t.unknown}</span>;
  const Arrow = ARROWS[change.direction];
  return (
    <span
      className={`figure-change ${change.verdict}`}
      title={t.before(formats.value(figure, group.previous?.value))}
    >
      <Arrow aria-hidden /> {change.direction === 'same' ? t.same : formats.difference(figure, change.by)}
      {change.verdict !== 'none' && ` ${t[change.verdict]}`}
    </span>
  );
}
