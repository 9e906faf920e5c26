import { StreamDeletedError, StreamNotFoundError, type RecordedEvent } from '@huiyin/event-store';
import type { Process } from '@huiyin/process-engine';
import { Problem, type Actor } from '@huiyin/service-kit';
import {
  countCases,
  findCase,
  InvalidCursorError,
  listCases,
  type CaseCard,
  type CaseFilter,
  type Sort,
} from '@huiyin/supervision';
import { assertInScope, storesInScope } from '../access/scope.ts';
import type { AfterQuery } from '../asking/after-query.ts';
import { namesIn } from '../asking/names.ts';
import type { QueryParts } from '../query-parts.ts';
import type { ViewGate } from '../views/view-gate.ts';
import { caseAnswer, historyItem, listItem } from './case-card.ts';
import type { HistoryQuery, ListQuery } from './list-query.ts';

const PAGE = 50;
const HISTORY_PAGE = 200;

/** Answers what people ask of cases, each in their own scope. */
export class CaseQueries {
  constructor(
    private readonly parts: QueryParts,
    private readonly gate: ViewGate,
  ) {}

  async list(actor: Actor, query: ListQuery) {
    const filter = filterOf(query, storesInScope(actor, namesIn(query.store)));
    await this.gate.after(query.after);
    const { sort = '-changed', limit = PAGE, cursor } = query;
    const now = this.parts.now();
    const page = {
      sort: sort.replace('-', '') as Sort,
      descending: sort.startsWith('-'),
      limit,
      ...(cursor !== undefined && { cursor }),
    };
    return this.gate.read(async (db) => {
      const { rows, next } = await listCases(db, filter, page, now).catch(cursorProblem);
      return {
        items: rows.map((row) => listItem(row, this.#newest(row.process), now)),
        next,
        ...(query.count && { total: await countCases(db, filter, now) }),
      };
    });
  }

  /** @param process the one whose collection was asked; a case of another is not found there. */
  async card(actor: Actor, id: string, process: Process, { after }: AfterQuery) {
    const card = await this.#find(actor, id, after);
    if (card.row.process !== process.id) throw notFound(id);
    const machine = this.parts.catalogue.process(process.id, card.machineVersion) ?? process;
    const { policy } = this.parts.policies.inForce(machine, card.row.store);
    return caseAnswer(card, machine, actor, policy, this.parts.now());
  }

  async history(actor: Actor, id: string, { after, afterRevision = -1, limit = HISTORY_PAGE }: HistoryQuery) {
    const { row } = await this.#find(actor, id, after);
    const labels = this.#newest(row.process)?.definition.labels;
    const events = await this.#events(id, afterRevision + 1, limit + 1);
    const page = events.slice(0, limit);
    return {
      id,
      version: row.version,
      items: page.map((event) => historyItem(event, labels)),
      nextAfterRevision: events.length > limit ? page.at(-1)!.revision : undefined,
    };
  }

  /** What is recorded of a case. A stream that was deleted since has no history any more. */
  async #events(id: string, from: number, limit: number): Promise<RecordedEvent[]> {
    try {
      const events: RecordedEvent[] = [];
      for await (const event of this.parts.store.readStream(id, { from, limit })) events.push(event);
      return events;
    } catch (error) {
      if (error instanceof StreamNotFoundError || error instanceof StreamDeletedError) return [];
      throw error;
    }
  }

  async #find(actor: Actor, id: string, after: number | undefined): Promise<CaseCard> {
    await this.gate.after(after);
    const card = await this.gate.read((db) => findCase(db, id));
    if (!card) throw notFound(id);
    assertInScope(actor, card.row.store);
    return card;
  }

  #newest(id: string): Process | undefined {
    return this.parts.catalogue.processes.find((process) => process.id === id);
  }
}

function filterOf(query: ListQuery, store: readonly string[] | undefined): CaseFilter {
  const { process, state, owner, assignee, overdue, final, text } = query;
  const filter = {
    process: namesIn(process),
    state: namesIn(state),
    store,
    owner: namesIn(owner),
    assignee: namesIn(assignee),
    overdue,
    final,
    text,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as CaseFilter;
}

function notFound(id: string): Problem {
  return new Problem(404, 'case-not-found', {
    title: { 'zh-CN': '没有这个工单', en: 'No such case' },
    detail: { 'zh-CN': `找不到工单 ${id}。`, en: `There is no case ${id}.` },
  });
}

function cursorProblem(error: unknown): never {
  if (!(error instanceof InvalidCursorError)) throw error;
  throw new Problem(400, 'invalid-cursor', {
    title: { 'zh-CN': '分页游标无效', en: 'Invalid cursor' },
    detail: { 'zh-CN': '请从第一页重新开始。', en: 'Begin again at the first page.' },
  });
}
