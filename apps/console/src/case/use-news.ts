import { useMemo, useState } from 'react';
import type { CaseCard } from '../cases/case-item.ts';
import { useSession } from '../session/session-context.tsx';
import type { HistoryItem } from './history-item.ts';
import { crossesWork, factsSince } from './news/facts-since.ts';

/** What a person was told of a case: what is later is news. */
interface Seen {
  /** The last fact’s revision. */
  readonly revision: number;
  /** The same the time before. */
  readonly before: number;
  /** What could be done then. */
  readonly allowed: CaseCard['allowed'];
}

const seenOf = (history: readonly HistoryItem[], { allowed }: CaseCard, before?: number): Seen => {
  const revision = history.at(-1)?.revision ?? -1;
  return { revision, before: before ?? revision, allowed };
};

export type CaseNews = ReturnType<typeof useNews>;

/**
 * What others did since the page was opened, or since the last time that it was noted; and what that means for what is being
 * entered: a command is sent on the version that the entering began with, until the changes since were noted. So nobody overrides
 * what they haven’t seen.
 */
export function useNews(history: readonly HistoryItem[], card: CaseCard) {
  const { account } = useSession();
  const [seen, setSeen] = useState(() => seenOf(history, card));
  const [begunAt, setBegunAt] = useState<number>();
  const [conflict, setConflict] = useState(false);
  const { revision: noted, before } = seen;
  // Made anew only when there is something new: a long timeline isn’t drawn for nothing.
  const told = useMemo(() => {
    const facts = factsSince(history, noted, account.id);
    return {
      /** What isn’t noted yet. */
      facts,
      /** What was known already: what comes in by itself moves nothing that somebody reads. */
      known: history.filter((fact) => !facts.includes(fact)),
      /** What was noted last. */
      fresh: factsSince(history, before, account.id).filter(({ revision }) => revision <= noted),
    };
  }, [history, noted, before, account.id]);
  const { facts } = told;
  const still = new Set(card.allowed.map(({ command }) => command));
  const crossed =
    begunAt !== undefined && facts.some((fact) => fact.revision >= begunAt && crossesWork(fact));
  return {
    ...told,
    conflict,
    /** What was possible and isn’t any more, because of them. */
    gone: facts.length === 0 ? [] : seen.allowed.filter(({ command }) => !still.has(command)),
    /** The version that commands are given on. */
    version: crossed ? begunAt : card.version,
    /** Somebody enters something now. */
    begin: () => setBegunAt((version) => version ?? card.version),
    /** Nothing is entered any more. */
    end: () => setBegunAt(undefined),
    /** The changes were noted: what is sent from now on is meant for the case as it is. */
    note: () => {
      setSeen(seenOf(history, card, noted));
      setBegunAt(undefined);
      setConflict(false);
    },
    /** One’s own command wasn’t recorded because of them. */
    cross: () => {
      setBegunAt(undefined);
      setConflict(true);
    },
  };
}
