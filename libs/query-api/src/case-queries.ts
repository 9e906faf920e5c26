import type { PolicyLedger, ProcessCatalogue } from '@huiyin/case-runtime';
import type { Process } from '@huiyin/process-engine';
import { Problem, type Actor } from '@huiyin/service-kit';
import {
  countCases,
  findCase,
  historyOf,
  InvalidCursorError,
  listCases,
  type CaseCard,
  type CaseFilter,
  type Sort,
} from '@huiyin/supervision';
import { caseAnswer, historyItem, listItem } from './case-answer.ts';
import type { AfterQuery, HistoryQuery, ListQuery } from './list-query.ts';
import { assertInScope, storesInScope } from './scope.ts';
import type { ViewGate } from './view-gate.ts';

const PAGE = 50;
const HISTORY_PAGE = 200;

/** Answers what people ask of cases, each in their own scope. */
export class CaseQueries {
  constructor(
    readonly catalogue: ProcessCatalogue,
    readonly policies: PolicyLedger,
    readonly gate: ViewGate,
    /** Milliseconds since the Unix epoch. */
    private readonly now: () => number,
  ) {}

  async list(actor: Actor, query: ListQuery) {
    const filter = filterOf(query, storesInScope(actor, names(query.store)));
    await this.gate.after(query.after);
    const { sort = '-changed', limit = PAGE, cursor } = query;
    const now = this.now();
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
    const machine = this.catalogue.process(process.id, card.machineVersion) ?? process;
    const { policy } = this.policies.inForce(machine, card.row.store);
    return caseAnswer(card, machine, actor, policy, this.now());
  }

  async history(actor: Actor, id: string, { after, afterRevision = -1, limit = HISTORY_PAGE }: HistoryQuery) {
    const { row } = await this.#find(actor, id, after);
    const rows = await this.gate.read((db) => historyOf(db, id, { after: afterRevision, limit: limit + 1 }));
    const labels = this.#newest(row.process)?.definition.labels;
    const page = rows.slice(0, limit);
    return {
      id,
      version: row.version,
      items: page.map((event) => historyItem(event, labels)),
      nextAfterRevision: rows.length > limit ? page.at(-1)!.revision : undefined,
    };
  }

  async #find(actor: Actor, id: string, after: number | undefined): Promise<CaseCard> {
    await this.gate.after(after);
    const card = await this.gate.read((db) => findCase(db, id));
    if (!card) throw notFound(id);
    assertInScope(actor, card.row.store);
    return card;
  }

  #newest(id: string): Process | undefined {
    return this.catalogue.processes.find((process) => process.id === id);
  }
}

const names = (list: string | undefined): readonly string[] | undefined => list?.split(',');

function filterOf(query: ListQuery, store: readonly string[] | undefined): CaseFilter {
  const { process, state, owner, assignee, overdue, final, text } = query;
  const filter = {
    process: names(process),
    state: names(state),
    store,
    owner: names(owner),
    assignee: names(assignee),
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
