import { Checkbox, Radio } from 'antd';
import { lazy, Suspense } from 'react';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { useProcesses, useValueLabels } from '../../processes/use-processes.ts';
import { ALL } from '../board-address.ts';
import { FilterSelect, type Filtering } from './filter-select.tsx';
import { FILTER_LABELS } from './filter-texts.ts';
import { StaffFilters } from './staff-filters.tsx';
import './filter-panel.css';

const DayRange = lazy(() => import('./day-range.tsx'));

const TEXTS = {
  filters: message('筛选条件', 'Filters'),
  scope: message('范围', 'Which'),
  open: message('进行中', 'Open'),
  closed: message('已结案', 'Closed'),
  any: message('全部', 'All'),
  due: message('到期日', 'Due'),
  opened: message('受理日', 'Opened'),
};

/** Filters that are chosen from the words of the process. */
const CHOSEN = ['category', 'severity', 'tier', 'channel'] as const;
/** Filters that nobody can list: what is typed is looked for as it is. */
const TYPED = ['product', 'order', 'customer'] as const;
const TICKED = ['overdue', 'escalated', 'unassigned', 'reopened', 'reminded'] as const;

interface FilterPanelProps extends Filtering {
  readonly process: string;
}

/** Everything that cases can be filtered by without knowing its name. */
export default function FilterPanel({ process, filter, narrow }: FilterPanelProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const valueOf = useValueLabels();
  const { items, values } = useProcesses();
  const states = items.filter(({ id }) => process === ALL || id === process).flatMap((each) => each.states);
  const stateOptions = [
    ...new Map(
      states.map(({ name, label: words }) => [name, { value: name, label: label(words, name) }]),
    ).values(),
  ];
  const optionsOf = (name: (typeof CHOSEN)[number]) =>
    Object.keys(values[name] ?? {}).map((value) => ({ value, label: valueOf(name, value) }));
  const scope = filter.final === 'any' ? 'any' : filter.closed === 'true' ? 'closed' : 'open';
  return (
    <section className="filter-panel" aria-label={t.filters}>
      <FilterSelect {...{ filter, narrow }} name="state" options={stateOptions} />
      {CHOSEN.map((name) => (
        <FilterSelect key={name} {...{ filter, narrow }} name={name} options={optionsOf(name)} />
      ))}
      <StaffFilters {...{ filter, narrow }} />
      {TYPED.map((name) => (
        <FilterSelect key={name} {...{ filter, narrow }} name={name} />
      ))}
      <Suspense fallback={<div className="filter-field" />}>
        <DayRange
          label={t.due}
          from={filter.dueFrom}
          before={filter.dueBefore}
          onChange={(dueFrom, dueBefore) => narrow({ dueFrom, dueBefore })}
        />
        <DayRange
          label={t.opened}
          from={filter.openedFrom}
          before={filter.openedBefore}
          onChange={(openedFrom, openedBefore) => narrow({ openedFrom, openedBefore })}
        />
      </Suspense>
      <div className="filter-field">
        <span>{t.scope}</span>
        <Radio.Group
          aria-label={t.scope}
          optionType="button"
          value={scope}
          options={(['open', 'closed', 'any'] as const).map((value) => ({ value, label: t[value] }))}
          onChange={({ target }) =>
            narrow({
              closed: target.value === 'closed' ? 'true' : undefined,
              final: target.value === 'any' ? 'any' : undefined,
            })
          }
        />
      </div>
      <div className="filter-ticks">
        {TICKED.map((name) => (
          <Checkbox
            key={name}
            checked={filter[name] === 'true'}
            onChange={({ target }) => narrow({ [name]: target.checked ? 'true' : undefined })}
          >
            {label(FILTER_LABELS[name])}
          </Checkbox>
        ))}
      </div>
    </section>
  );
}
