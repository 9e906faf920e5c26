import { useQueries } from '@tanstack/react-query';
import { useLabel } from '../../language/language-context.tsx';
import { descriptionQuery, useProcesses } from '../../processes/use-processes.ts';

/** Reads what a process calls a deadline: its name until the process’s definition is known. */
export function useDeadlineLabels(): (process: string | undefined, deadline: string | undefined) => string {
  const { items } = useProcesses();
  const label = useLabel();
  const descriptions = useQueries({
    queries: items.map(({ id }) => descriptionQuery(id)),
  });
  return (process, deadline = '') => {
    const known = descriptions.map(({ data }) => data).filter((data) => data !== undefined);
    const own =
      known.find(({ id }) => id === process) ?? known.find(({ deadlines }) => deadline in deadlines);
    return label(own?.deadlines[deadline]?.label, deadline);
  };
}
