import type { RecordedEvent } from '@huiyin/event-store';
import type { Process } from '@huiyin/process-engine';
import type { Actor, Language } from '@huiyin/service-kit';
import { findCase, type CaseCard, type SupervisionTables } from '@huiyin/supervision';
import { assertInScope } from '../access/scope.ts';
import type { AfterQuery } from '../asking/after-query.ts';
import type { QueryParts } from '../query-parts.ts';
import { readEvents } from '../views/read-events.ts';
import type { ViewGate } from '../views/view-gate.ts';
import { caseAnswer } from './case-card.ts';
import type { CaseItems } from './case-item.ts';
import { caseNotFound } from './case-problems.ts';
import { historyItem } from './history-item.ts';
import { historyTable } from './history-table.ts';
import type { HistoryQuery } from './list-query.ts';

const PAGE = 200;

/** Single cases, each in the scope of who asks. */
export class CaseCards {
  constructor(
    private readonly parts: Pick<QueryParts, 'catalogue' | 'policies' | 'store' | 'now'>,
    private readonly gate: ViewGate<SupervisionTables>,
    private readonly items: CaseItems,
  ) {}

  /** @param process the one whose collection was asked; a case of another is not found there. */
  async card(actor: Actor, id: string, process: Process, { after }: AfterQuery) {
    const card = await this.find(actor, id, after);
    if (card.row.process !== process.id) throw caseNotFound(id);
    const { catalogue, policies } = this.parts;
    const now = this.parts.now();
    const machine = catalogue.process(process.id, card.machineVersion) ?? process;
    const { policy } = policies.inForce(machine, card.row.store);
    return caseAnswer(card, this.items.of(card.row, now), machine, { actor, policy, now });
  }

  /** What is recorded of a case, oldest first. A stream that was deleted since has no history any more. */
  async history(actor: Actor, id: string, { after, afterRevision = -1, limit = PAGE }: HistoryQuery) {
    const { row } = await this.find(actor, id, after);
    const labels = this.items.process(row.process)?.definition.labels;
    const events: RecordedEvent[] = await readEvents(this.parts.store, id, {
      from: afterRevision + 1,
      limit: limit + 1,
    });
    const page = events.slice(0, limit);
    return {
      id,
      version: row.version,
      items: page.map((event) => historyItem(event, labels)),
      nextAfterRevision: events.length > limit ? page.at(-1)!.revision : undefined,
    };
  }

  /** All that is recorded of a case, for a file: read part by part. */
  async historyTable(actor: Actor, id: string, { after }: AfterQuery, language: Language) {
    const { row } = await this.find(actor, id, after);
    const labels = this.items.process(row.process)?.definition.labels;
    const { store, now } = this.parts;
    async function* parts() {
      for (let from = 0; ;) {
        const events = await readEvents(store, id, { from, limit: PAGE });
        if (events.length === 0) return;
        yield events.map((event) => historyItem(event, labels));
        from = events.at(-1)!.revision + 1;
      }
    }
    const stateLabel = (state: unknown) => this.items.recordedStateLabel(row.process, state);
    return historyTable(parts(), stateLabel, language, now());
  }

  /** @throws Problem 404 when there is none, 403 when it is of another store than the caller's */
  async find(actor: Actor, id: string, after: number | undefined): Promise<CaseCard> {
    await this.gate.after(after);
    const card = await this.gate.read((db) => findCase(db, id));
    if (!card) throw caseNotFound(id);
    assertInScope(actor, card.row);
    return card;
  }
}
