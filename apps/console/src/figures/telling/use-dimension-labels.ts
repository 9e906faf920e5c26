import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { usePeople } from '../../people/use-people.ts';
import { useProcesses, useValueLabels } from '../../processes/use-processes.ts';
import { ALL_DIMENSIONS, DIMENSIONS, type Dimension, type GroupKey } from '../asking/dimension.ts';

const TEXTS = {
  nothing: message('未填', 'Not said'),
  nobody: message('未分派', 'Nobody'),
};

/** What values of dimensions are called. */
export interface DimensionLabels {
  dimension(dimension: Dimension): string;
  value(dimension: Dimension, value: string | null | undefined, process?: string | null): string;
  /** A group by all that it was made by: `投诉 · 待受理`. */
  group(key: GroupKey): string;
}

/** @param assignees people who are to be called by their names. */
export function useDimensionLabels(assignees: readonly (string | null | undefined)[] = []): DimensionLabels {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const nameOf = usePeople(assignees.map((id) => id ?? undefined));
  const valueOf = useValueLabels();
  const { items } = useProcesses();
  const stateLabel = (state: string, process: string | null | undefined) => {
    const some = items.filter(({ id }) => !process || id === process);
    const found = some
      .flatMap(({ states }) => states)
      .find(({ name, path }) => name === state || path === state);
    return label(found?.label, state);
  };
  const value: DimensionLabels['value'] = (dimension, named, process) => {
    if (named === null || named === undefined) return dimension === 'assignee' ? t.nobody : t.nothing;
    if (dimension === 'process') return label(items.find(({ id }) => id === named)?.label, named);
    if (dimension === 'state') return stateLabel(named, process);
    return dimension === 'assignee' ? nameOf(named) : valueOf(dimension, named);
  };
  return {
    dimension: (dimension) => label(DIMENSIONS[dimension]),
    value,
    group: (key) =>
      ALL_DIMENSIONS.filter((dimension) => dimension in key)
        .map((dimension) => value(dimension, key[dimension], key.process))
        .join(' · '),
  };
}
