import { useMemo } from 'react';
import type { ProcessDescription } from '../../processes/description.ts';
import { useProcesses } from '../../processes/use-processes.ts';
import type { Vocabulary } from './field-value.ts';

/** What members and values of one process’s data are called. */
export function useVocabulary(process: ProcessDescription): Vocabulary {
  const { items, values } = useProcesses();
  return useMemo(() => ({ process, processes: items, values }), [process, items, values]);
}
