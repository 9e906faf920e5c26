import CloseOutlined from '@ant-design/icons/CloseOutlined';
import { Button } from 'antd';
import { message, useTexts } from '../../language/messages.ts';
import { FILTERS, type CaseFilter, type FilterName } from './case-filter.ts';
import { useFilterWords } from './use-filter-words.ts';

const TEXTS = {
  active: message('已选条件', 'Filters'),
  drop: message(
    (words: string) => `去掉条件 ${words}`,
    (words: string) => `Drop the filter ${words}`,
  ),
  clear: message('清除全部', 'Clear all'),
};

/** What isn’t shown as a chip: the page has a place of its own for it. */
const ELSEWHERE: readonly FilterName[] = ['text', 'store'];

export const chipsOf = (filter: CaseFilter): readonly FilterName[] =>
  FILTERS.filter((name) => filter[name] !== undefined && !ELSEWHERE.includes(name));

interface FilterChipsProps {
  readonly filter: CaseFilter;
  readonly drop: (name: FilterName) => void;
  readonly clear: () => void;
}

/** Each filter that holds, in words; pressing takes it away. */
export function FilterChips({ filter, drop, clear }: FilterChipsProps) {
  const t = useTexts(TEXTS);
  const words = useFilterWords(filter);
  const names = chipsOf(filter);
  if (names.length === 0) return null;
  return (
    <div className="board-chips" role="group" aria-label={t.active}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="board-chip"
          aria-label={t.drop(words(name))}
          onClick={() => drop(name)}
        >
          {words(name)} <CloseOutlined aria-hidden />
        </button>
      ))}
      <Button type="link" size="small" onClick={clear}>
        {t.clear}
      </Button>
    </div>
  );
}
