import { scopeQuery, stretchQuery, type Question } from '../asking/question.ts';

/** The address that tells the funnel of a process. */
export function funnelAddress(question: Question, process: string): string {
  const [by] = question.by;
  const query = new URLSearchParams({
    ...scopeQuery(question),
    ...stretchQuery(question.stretch),
    process,
    ...(by && by !== 'process' && { by }),
  });
  return `/api/funnel?${query}`;
}
