import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../language/language-context.tsx';
import type { ProcessDescription } from '../processes/description.ts';
import { elkInWorker } from './elk-in-worker.ts';
import type { Graph } from './graph.ts';
import { layoutOf } from './layout.ts';
import type { Wording } from './wording.ts';

/** Where everything of a process’s statechart is drawn; computed once for each language. */
export function useLayout({ id, version }: ProcessDescription, graph: Graph, words: Wording) {
  const { language } = useLanguage();
  return useQuery({
    queryKey: ['statechart', id, version, language],
    queryFn: () => layoutOf(graph, words, elkInWorker()),
    staleTime: Infinity,
    gcTime: Infinity,
    networkMode: 'always',
  });
}
