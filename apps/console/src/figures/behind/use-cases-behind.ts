import { useInfiniteQuery } from '@tanstack/react-query';
import { ask } from '../../api/client.ts';
import type { CaseItem } from '../../cases/case-item.ts';
import { pageAddress } from './cases-address.ts';

/** A stay of a case in a state, for figures that count stays. */
export interface Stay {
  readonly state: string;
  readonly enteredAt: string;
  readonly leftAt: string;
  readonly workingMs: number | null;
}

/** A case behind a number, with what made it count. */
export type CaseBehind = CaseItem & {
  /** The duration that counts, in milliseconds. */
  readonly measured?: number | null;
  readonly stay?: Stay;
};

export interface CasesBehind {
  readonly figure: string;
  readonly part: 'numerator' | 'denominator';
  readonly total: number;
  readonly items: readonly CaseBehind[];
  readonly next?: string;
}

const PAGE = 50;

/** The cases behind a number, a page after the other. */
export const useCasesBehind = <Answer extends { readonly next?: string }>(address: string) =>
  useInfiniteQuery({
    queryKey: ['figures', 'cases', address],
    queryFn: async ({ pageParam, signal }) =>
      (await ask(pageAddress(address, PAGE, pageParam), { signal })).json() as Promise<Answer>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
