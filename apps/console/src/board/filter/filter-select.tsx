import { Select } from 'antd';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { CaseFilter, FilterName } from './case-filter.ts';
import { FILTER_LABELS } from './filter-texts.ts';
import { listOf, valuesIn } from './value-list.ts';
import { SEARCH_ICON } from '../../theme/search-icon.tsx';

const TEXTS = {
  anything: message('不限', 'Any'),
  typed: message('输入后按回车', 'Type, then Enter'),
};

/** What is filtered, and how it’s changed. */
export interface Filtering {
  readonly filter: CaseFilter;
  readonly narrow: (changes: Readonly<Partial<Record<FilterName, string | undefined>>>) => void;
}

interface FilterSelectProps extends Filtering {
  readonly name: FilterName;
  /** What can be chosen; anything can be typed where nothing is. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly loading?: boolean;
}

/** A filter that names values, any of which will do. */
export function FilterSelect({ name, filter, narrow, options, loading = false }: FilterSelectProps) {
  const t = useTexts(TEXTS);
  const called = useLabel()(FILTER_LABELS[name]);
  const choices = options
    ? { mode: 'multiple' as const, showSearch: { optionFilterProp: 'label', searchIcon: SEARCH_ICON } }
    : { mode: 'tags' as const, open: false, suffixIcon: null, tokenSeparators: [',', '，', '、'] };
  return (
    <label className="filter-field">
      <span>{called}</span>
      <Select
        {...choices}
        options={[...(options ?? [])]}
        allowClear
        maxTagCount="responsive"
        placeholder={options ? t.anything : t.typed}
        aria-label={called}
        loading={loading}
        value={[...valuesIn(filter[name])]}
        onChange={(chosen: string[]) => {
          const meant = chosen.map((value) => value.trim()).filter((value) => value !== '');
          narrow({ [name]: meant.length > 0 ? listOf(meant) : undefined });
        }}
      />
    </label>
  );
}
