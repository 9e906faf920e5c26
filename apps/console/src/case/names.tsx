import { createContext, useContext, type ReactNode } from 'react';
import { usePeople } from '../people/use-people.ts';

const NamesContext = createContext<(id: string | undefined) => string>((id) => id ?? '');

/** Asks once for the names of everybody that a page names. */
export function Names({
  ids,
  children,
}: {
  readonly ids: readonly (string | undefined)[];
  readonly children: ReactNode;
}) {
  return <NamesContext value={usePeople(ids)}>{children}</NamesContext>;
}

/** Somebody’s name; the id until it’s known, and where nobody has it. */
export const useNameOf = () => useContext(NamesContext);
