import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useStore } from '../../session/session-context.tsx';
import { foundCases } from './found-cases.ts';
import { foundOf, type Found } from './found.ts';
import { useLater } from './use-later.ts';

/** Milliseconds without another key, after which is asked. */
const PAUSE = 200;

export interface Search {
  readonly found: readonly Found[];
  /** The words that this was found for. */
  readonly of: string | undefined;
  readonly error: unknown;
}

/** What is found for words while they are typed: what was found before stays until there is something else. */
export function useFound(text: string, wanted: boolean): Search {
  const store = useStore();
  const later = useLater(text, PAUSE);
  const { data, error, isPlaceholderData } = useQuery({
    ...foundCases(later, store),
    enabled: wanted && later !== '',
    placeholderData: (before) => before,
  });
  return useMemo(
    () => ({
      found: data && later !== '' ? foundOf(data, later) : [],
      of: data && !isPlaceholderData ? later : undefined,
      error,
    }),
    [data, error, isPlaceholderData, later],
  );
}
