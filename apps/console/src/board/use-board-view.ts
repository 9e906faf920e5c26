import { useCallback, useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useProcesses } from '../processes/use-processes.ts';
import { ALL, boardPath, viewIn, type BoardView } from './board-address.ts';
import { changed, type CaseFilter } from './filter/case-filter.ts';

/** The process that most of the work is about, where an address names none. */
const USUAL_PROCESS = 'complaint';

/** What the board shows, as its address says, and ways to change it. */
export interface ChosenView {
  readonly view: BoardView & { readonly process: string };
  /** Goes to the address of another view. @param quietly not as a step of its own, e.g. while somebody types. */
  readonly show: (changes: Partial<BoardView>, quietly?: boolean) => void;
  /** Changes the filter; `undefined` takes a member out. */
  readonly narrow: (changes: Readonly<Record<string, string | undefined>>, quietly?: boolean) => void;
}

export function useBoardView(): ChosenView {
  const { process: named } = useParams();
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const { items } = useProcesses();
  const usual = items.find(({ id }) => id === USUAL_PROCESS) ?? items[0];
  const process = named ?? usual?.id ?? ALL;
  const view = useMemo(() => ({ ...viewIn(process, query), process }), [process, query]);
  const show = useCallback(
    (changes: Partial<BoardView>, quietly = false) =>
      void navigate(boardPath({ ...view, ...changes }), { replace: quietly }),
    [navigate, view],
  );
  const narrow = useCallback(
    (changes: Partial<Record<keyof CaseFilter, string | undefined>>, quietly?: boolean) =>
      show({ filter: changed(view.filter, changes) }, quietly),
    [show, view],
  );
  return { view, show, narrow };
}
