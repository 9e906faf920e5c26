import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useLabel } from '../language/language-context.tsx';
import { usePeople } from '../people/use-people.ts';
import type { ValueLabels } from '../processes/description.ts';
import { useProcesses } from '../processes/use-processes.ts';

interface Words {
  readonly nameOf: (id: string | undefined) => string;
  readonly values: ValueLabels;
}

const NamesContext = createContext<Words>({ nameOf: (id) => id ?? '', values: {} });

/** Asks once for the names of everybody that a page names, and for what values are called: entries of histories are many. */
export function Names({
  ids,
  children,
}: {
  readonly ids: readonly (string | undefined)[];
  readonly children: ReactNode;
}) {
  const nameOf = usePeople(ids);
  const { values } = useProcesses();
  const words = useMemo(() => ({ nameOf, values }), [nameOf, values]);
  return <NamesContext value={words}>{children}</NamesContext>;
}

/** Somebody’s name; the id until it’s known, and where nobody has it. */
export const useNameOf = () => useContext(NamesContext).nameOf;

/** What a value of a field is called; the value itself where nothing is known. */
export function useValueOf(): (field: string, value: string | undefined) => string {
  const { values } = useContext(NamesContext);
  const label = useLabel();
  return (field, value) => (value === undefined ? '' : label(values[field]?.[value], value));
}
