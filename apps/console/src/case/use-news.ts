import { useState } from 'react';
import { useSession } from '../session/session-context.tsx';
import type { CaseCard } from '../cases/case-item.ts';
import type { HistoryItem } from './history-item.ts';
import { factsSince } from './news/facts-since.ts';

/** What a person was told of a case: what is later is news. */
interface Seen {
  /** The last fact’s revision. */
  readonly revision: number;
  /** What could be done then. */
  readonly allowed: CaseCard['allowed'];
}

const seenOf = (history: readonly HistoryItem[], { allowed }: CaseCard): Seen => ({
  revision: history.at(-1)?.revision ?? -1,
  allowed,
});

/** What others did since the page was opened, or since the last time that it was noted; and whether it crossed one’s own work. */
export function useNews(history: readonly HistoryItem[], card: CaseCard) {
  const { account } = useSession();
  const [seen, setSeen] = useState(() => seenOf(history, card));
  const [conflict, setConflict] = useState(false);
  const facts = factsSince(history, seen.revision, account.id);
  const still = new Set(card.allowed.map(({ command }) => command));
  return {
    facts,
    conflict,
    /** What was possible and isn’t any more, because of them. */
    gone: facts.length === 0 ? [] : seen.allowed.filter(({ command }) => !still.has(command)),
    seenUntil: seen.revision,
    /** They were noted. */
    note: () => {
      setSeen(seenOf(history, card));
      setConflict(false);
    },
    /** One’s own command wasn’t recorded because of them. */
    crossed: () => setConflict(true),
  };
}
