import CloseOutlined from '@ant-design/icons/CloseOutlined';
import { Button } from 'antd';
import { useFormats } from '../../language/formats.ts';
import { message, useTexts } from '../../language/messages.ts';
import { momentWords } from './days.ts';
import { FILTERS, type CaseFilter, type FilterName } from './case-filter.ts';
import { useFilterWords } from './use-filter-words.ts';

const TEXTS = {
  active: message('已选条件', 'Filters'),
  drop: message('点击去掉', 'press to drop'),
  asOf: message(
    (moment: string) => `截至 ${moment}`,
    (moment: string) => `As of ${moment}`,
  ),
  backToNow: message('回到现在', 'back to now'),
  clear: message('清除全部', 'Clear all'),
};

/** What isn’t shown as a chip: the page has a place of its own for it. */
const ELSEWHERE: readonly FilterName[] = ['text', 'store'];

export const chipsOf = (filter: CaseFilter): readonly FilterName[] =>
  FILTERS.filter((name) => filter[name] !== undefined && !ELSEWHERE.includes(name));

interface FilterChipsProps {
  readonly filter: CaseFilter;
  readonly drop: (name: FilterName) => void;
  /** As of when the board is, unless as of now. */
  readonly asOf: string | undefined;
  readonly backToNow: () => void;
  readonly clear: () => void;
}

/** Each filter that holds, in words; pressing takes it away. */
export function FilterChips({ filter, drop, asOf, backToNow, clear }: FilterChipsProps) {
  const t = useTexts(TEXTS);
  const { exact } = useFormats();
  const words = useFilterWords(filter);
  const names = chipsOf(filter);
  if (names.length === 0 && asOf === undefined) return null;
  const moment = asOf !== undefined && t.asOf(momentWords(asOf, exact));
  return (
    <div className="board-chips" role="group" aria-label={t.active}>
      {moment && (
        <button
          type="button"
          className="board-chip board-past"
          aria-label={`${moment} ${t.backToNow}`}
          title={t.backToNow}
          onClick={backToNow}
        >
          {moment} <CloseOutlined aria-hidden />
        </button>
      )}
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="board-chip"
          aria-label={`${words(name)} ${t.drop}`}
          title={t.drop}
          onClick={() => drop(name)}
        >
          {words(name)} <CloseOutlined aria-hidden />
        </button>
      ))}
      {names.length > 0 && (
        <Button type="link" size="small" onClick={clear}>
          {t.clear}
        </Button>
      )}
    </div>
  );
}
