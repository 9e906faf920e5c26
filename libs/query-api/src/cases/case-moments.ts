import { foldStream, UnknownMachineError } from '@huiyin/case-runtime';
import type { RecordedEvent } from '@huiyin/event-store';
import { factFlaw, IncompatibleHistoryError, type CaseState } from '@huiyin/process-engine';
import type { Actor } from '@huiyin/service-kit';
import { preparedAnswer, type PreparedAnswer } from '../answering/prepared-answer.ts';
import { reasonLabel, unreadableLabel } from '../answering/reason-label.ts';
import type { QueryParts } from '../query-parts.ts';
import { readEvents } from '../views/read-events.ts';
import type { CaseCards } from './case-cards.ts';
import type { CaseItems } from './case-item.ts';
import { revisionNotFound } from './case-problems.ts';
import { historyItem } from './history-item.ts';
import type { MomentQuery } from './moment-query.ts';

/** Cases as they were: folded from their streams up to a fact, by the machine that they ran on. No view remembers that. */
export class CaseMoments {
  constructor(
    private readonly parts: Pick<QueryParts, 'catalogue' | 'store'>,
    private readonly cards: CaseCards,
    private readonly items: CaseItems,
  ) {}

  /** The case just after its fact of that revision. @throws Problem 404, 403 as the card does; 404 `revision-not-found` */
  async at(actor: Actor, { id, revision }: MomentQuery): Promise<PreparedAnswer> {
    const { row } = await this.cards.find(actor, id, undefined);
    const events = await readEvents(this.parts.store, id, { limit: revision + 1 });
    const fact = events[revision];
    if (!fact) throw revisionNotFound(id, revision);
    const { labels } = this.items.process(row.process)?.definition ?? {};
    return preparedAnswer({
      id,
      process: row.process,
      revision,
      fact: historyItem(fact, labels),
      ...this.#folded(events),
    });
  }

  /** What this build can’t fold, nobody can say more of than its facts do themselves. */
  #folded(events: readonly RecordedEvent[]): object {
    const flaw = events.map(factFlaw).find((each) => each !== undefined);
    if (flaw !== undefined) return { broken: reasonLabel(flaw) };
    try {
      return stateAnswer(foldStream(this.parts.catalogue, events)!, Date.parse(momentOf(events.at(-1)!)));
    } catch (error) {
      if (error instanceof IncompatibleHistoryError || error instanceof UnknownMachineError)
        return { broken: unreadableLabel(error) };
      throw error;
    }
  }
}

/** @param then when the last fact happened, epoch milliseconds: deadlines are overdue or not as of that moment. */
function stateAnswer({ process, state, properties, data, deadlines }: CaseState, then: number): object {
  const { labels, deadlines: declared } = process.definition;
  return {
    machine: { id: process.id, version: process.reference.version },
    state: properties.name,
    owner: properties.owner,
    final: properties.final,
    regions: state,
    data,
    deadlines: deadlines.map((deadline) => ({
      ...deadline,
      label: labels.deadlines[deadline.name],
      overdue: !declared[deadline.name]?.lapses && Date.parse(deadline.due) <= then,
    })),
  };
}

const momentOf = ({ metadata }: RecordedEvent): string =>
  (metadata as { readonly occurredAt: string }).occurredAt;
