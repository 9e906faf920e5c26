import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { usePeople } from '../../people/use-people.ts';
import { useProcesses, useValueLabels } from '../../processes/use-processes.ts';
import { FLAGS, MOMENTS, type CaseFilter, type FilterName } from './case-filter.ts';
import { momentWords } from './days.ts';
import { FILTER_LABELS } from './filter-texts.ts';
import { valuesIn } from './value-list.ts';

const TEXTS = {
  says: message(
    (name: string, value: string) => `${name}：${value}`,
    (name: string, value: string) => `${name}: ${value}`,
  ),
  not: message(
    (name: string) => `非${name}`,
    (name: string) => `Not ${name.toLowerCase()}`,
  ),
  any: message('含已结束', 'Those that are over too'),
  open: message('未结案', 'Not closed'),
  and: message('、', ', '),
};

const isIn = (names: readonly FilterName[], name: FilterName) => names.includes(name);

/** Reads a member of a filter as words. */
export function useFilterWords(filter: CaseFilter): (name: FilterName) => string {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { moment } = useFormats();
  const valueOf = useValueLabels();
  const nameOf = usePeople(valuesIn(filter.assignee));
  const { items } = useProcesses();
  const stateLabel = (state: string) =>
    label(items.flatMap(({ states }) => states).find(({ name }) => name === state)?.label, state);
  const processLabel = (id: string) => label(items.find((process) => process.id === id)?.label, id);
  const valueIn = (name: FilterName, value: string): string => {
    if (name === 'state') return stateLabel(value);
    if (name === 'assignee') return nameOf(value);
    if (name === 'process') return processLabel(value);
    return valueOf(name, value);
  };
  return (name) => {
    const value = filter[name] ?? '';
    const called = label(FILTER_LABELS[name]);
    if (name === 'final' && value === 'any') return t.any;
    if (name === 'closed' && value === 'false') return t.open;
    if (isIn(FLAGS, name)) return value === 'true' ? called : t.not(called);
    if (isIn(MOMENTS, name)) return t.says(called, momentWords(value, moment));
    if (name === 'text') return t.says(called, value);
    return t.says(
      called,
      valuesIn(value)
        .map((each) => valueIn(name, each))
        .join(t.and),
    );
  };
}
