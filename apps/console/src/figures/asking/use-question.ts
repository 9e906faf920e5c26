import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useStore } from '../../session/session-context.tsx';
import { addressOf, questionOf, type Question } from './question.ts';

/** The page’s question, and asking another one: it becomes the address, so that Back takes it back. */
export function useQuestion(): readonly [Question, (change: Partial<Question>) => void] {
  const [params, setParams] = useSearchParams();
  const question = useMemo(() => questionOf(params), [params]);
  const change = useCallback(
    (changed: Partial<Question>) =>
      setParams((before) => addressOf({ ...questionOf(before), ...changed }, before)),
    [setParams],
  );
  return [question, change];
}

/** The question as the API is asked it: narrowed to the store that is looked at. */
export function useScopedQuestion(): Question {
  const [question] = useQuestion();
  const store = useStore();
  return useMemo(
    () =>
      store === undefined ? question : { ...question, filters: { ...question.filters, store: [store] } },
    [question, store],
  );
}
