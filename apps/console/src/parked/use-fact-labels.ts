import { useQueries } from '@tanstack/react-query';
import { processOfCase } from '../case/case-query.ts';
import { useLabel } from '../language/language-context.tsx';
import { descriptionQuery, useProcesses } from '../processes/use-processes.ts';

/** Reads what the process of a case calls a fact: its type until the definition is known, and where it has no such fact. */
export function useFactLabels(): (caseId: string, type: string) => string {
  const { items } = useProcesses();
  const label = useLabel();
  const descriptions = useQueries({ queries: items.map(({ id }) => descriptionQuery(id)) });
  return (caseId, type) => {
    const process = processOfCase(caseId, items);
    const description = descriptions.find(({ data }) => data && data.id === process?.id)?.data;
    return label(description?.facts[type]?.label, type);
  };
}
