import { Checkbox, Radio, Select } from 'antd';
import { lazy, Suspense } from 'react';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { useProcesses, useValueLabels } from '../../processes/use-processes.ts';
import { ALL } from '../board-address.ts';
import { AssigneeFilter } from './assignee-filter.tsx';
import type { CaseFilter, FilterName } from './case-filter.ts';
import { FILTER_LABELS } from './filter-texts.ts';
import { TeamFilter } from './team-filter.tsx';
import { listOf, valuesIn } from './value-list.ts';
import './filter-panel.css';

const DayRange = lazy(() => import('./day-range.tsx'));

const TEXTS = {
  filters: message('筛选条件', 'Filters'),
  anything: message('不限', 'Any'),
  scope: message('范围', 'Which'),
  open: message('进行中', 'Open'),
  closed: message('已结案', 'Closed'),
  any: message('全部', 'All'),
  due: message('到期日', 'Due'),
  opened: message('受理日', 'Opened'),
};

/** Filters that are chosen from the words of the process. */
const CHOSEN = ['category', 'severity', 'tier', 'channel'] as const;
const TICKED = ['overdue', 'escalated', 'unassigned', 'reopened', 'reminded'] as const;

interface FilterPanelProps {
  readonly process: string;
  readonly filter: CaseFilter;
  readonly narrow: (changes: Readonly<Partial<Record<FilterName, string | undefined>>>) => void;
}

/** Everything that cases can be filtered by without knowing its name. */
export default function FilterPanel({ process, filter, narrow }: FilterPanelProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const valueOf = useValueLabels();
  const { items, values } = useProcesses();
  const states = items.filter(({ id }) => process === ALL || id === process).flatMap((each) => each.states);
  const optionsOf = {
    state: [...new Map(states.map((state) => [state.name, label(state.label, state.name)]))],
    ...Object.fromEntries(
      CHOSEN.map((name) => [
        name,
        Object.keys(values[name] ?? {}).map((value) => [value, valueOf(name, value)]),
      ]),
    ),
  } as Readonly<Record<'state' | (typeof CHOSEN)[number], [string, string][]>>;
  const set = (name: FilterName, chosen: readonly string[]) =>
    narrow({ [name]: chosen.length > 0 ? listOf(chosen) : undefined });
  const scope = filter.final === 'any' ? 'any' : filter.closed === 'true' ? 'closed' : 'open';
  return (
    <section className="filter-panel" aria-label={t.filters}>
      {(['state', ...CHOSEN] as const).map((name) => (
        <label key={name} className="filter-field">
          <span>{label(FILTER_LABELS[name])}</span>
          <Select
            mode="multiple"
            allowClear
            maxTagCount="responsive"
            placeholder={t.anything}
            aria-label={label(FILTER_LABELS[name])}
            value={[...valuesIn(filter[name])]}
            options={optionsOf[name].map(([value, words]) => ({ value, label: words }))}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(chosen: string[]) => set(name, chosen)}
          />
        </label>
      ))}
      <AssigneeFilter value={valuesIn(filter.assignee)} onChange={(chosen) => set('assignee', chosen)} />
      <TeamFilter value={valuesIn(filter.team)} onChange={(chosen) => set('team', chosen)} />
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
