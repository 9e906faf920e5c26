import {
  countSlaCases,
  slaCases,
  type DeadlineTables,
  type ListedSlaCase,
  type SlaCasesOptions,
  type SlaFilter,
  type SlaPart,
  type SlaSort,
} from '@huiyin/deadlines';
import type { Actor, Language } from '@huiyin/service-kit';
import { blankRow, readCursor, writeCursor } from '@huiyin/supervision';
import { caseColumns } from '../cases/case-columns.ts';
import { casesOf } from '../cases/case-ids.ts';
import { isoOf, type CaseItem } from '../cases/case-item.ts';
import { cursorProblem } from '../cases/case-problems.ts';
import { allPages } from '../exports/all-pages.ts';
import { assertExportable } from '../exports/export-limit.ts';
import type { Table } from '../exports/table.ts';
import type { CasesReader } from '../views/cases-reader.ts';
import type { ViewGate } from '../views/view-gate.ts';
import { momentOrNothing } from './activation-answer.ts';
import { slaCaseColumns } from './sla-case-columns.ts';
import { slaFilterOf } from './sla-filter.ts';
import type { SlaCasesQuery } from './sla-query.ts';

const PAGE = 50;
/** Rows of a file that are read at once. */
const PART = 500;

/** A list of targets, settled before any of it is read. */
interface Listed extends Omit<SlaCasesOptions, 'limit' | 'after'> {
  readonly filter: SlaFilter;
  /** The past moment asked about, if one was. */
  readonly asOf: number | undefined;
}

/** A case with the target of it that a figure counted. */
export type CaseOfTarget = CaseItem & { readonly activation: ReturnType<SlaCases['activationOf']> };

/** The cases behind the figures of targets: one row a target that was counted. */
export class SlaCases {
  constructor(
    private readonly gate: ViewGate<DeadlineTables>,
    private readonly cases: CasesReader,
  ) {}

  /** @throws Problem 400 `invalid-cursor` */
  async list(actor: Actor, query: SlaCasesQuery) {
    const listed = this.#listed(actor, query);
    const after = query.cursor === undefined ? undefined : placeIn(query.cursor);
    await this.gate.after(query.after);
    const total = await this.#count(listed);
    return { part: listed.part, total, ...(await this.#page(listed, query.limit ?? PAGE, after)) };
  }

  /** All of them. @throws Problem 400 `export-too-large` */
  async table(actor: Actor, query: SlaCasesQuery, language: Language): Promise<Table<CaseOfTarget>> {
    const listed = this.#listed(actor, query);
    await this.gate.after(query.after);
    assertExportable(await this.#count(listed));
    const page = (cursor?: string) =>
      this.#page(listed, PART, cursor === undefined ? undefined : placeIn(cursor));
    const first = await page();
    async function* parts(): AsyncGenerator<CaseOfTarget[]> {
      for await (const { items } of allPages(first, page)) yield items;
    }
    return {
      name: { 'zh-CN': '时限工单', en: 'Cases of targets' },
      at: listed.filter.asOf,
      columns: [...slaCaseColumns(language), ...caseColumns(language)],
      rows: parts(),
    };
  }

  activationOf(found: ListedSlaCase) {
    const { target, n, verdict } = found;
    return {
      target,
      label: this.cases.items.process(found.process)?.definition.labels.deadlines[target],
      n,
      verdict,
      activatedAt: isoOf(found.activatedAt),
      dueAt: isoOf(found.dueAt),
      decidedAt: isoOf(found.decidedAt),
      settledAt: momentOrNothing(found.settledAt),
      calendarMs: found.calendarMs ?? undefined,
      workingMs: found.workingMs ?? undefined,
      overrunMs: found.overrunMs ?? undefined,
    };
  }

  #listed(actor: Actor, query: SlaCasesQuery): Listed {
    const filter = slaFilterOf(actor, query, this.cases.now());
    const { part = 'decided', sort } = query;
    return {
      filter,
      part,
      asOf: query.asOf === undefined ? undefined : filter.asOf,
      ...(sort !== undefined && { sort: sort.replace('-', '') as SlaSort, descending: sort.startsWith('-') }),
    };
  }

  #count({ filter, part }: { readonly filter: SlaFilter; readonly part: SlaPart }): Promise<number> {
    return this.gate.read((db) => countSlaCases(db, filter, part));
  }

  async #page(
    { filter, asOf, ...order }: Listed,
    limit: number,
    after: SlaCasesOptions['after'],
  ): Promise<{ items: CaseOfTarget[]; next?: string }> {
    const options = { ...order, limit: limit + 1, ...(after && { after }) };
    const found = await this.gate.read((db) => slaCases(db, filter, options));
    const page = found.slice(0, limit);
    const next = found.length > limit ? page.at(-1)?.place : undefined;
    return {
      items: await this.#withCases(page, filter.asOf, asOf),
      ...(next && { next: writeCursor(next) }),
    };
  }

  /** The other view may be a moment behind: of a case that it doesn't show yet, this one tells what it knows. */
  async #withCases(
    found: readonly ListedSlaCase[],
    now: number,
    asOf: number | undefined,
  ): Promise<CaseOfTarget[]> {
    if (found.length === 0) return [];
    const ids = [...new Set(found.map(({ caseId }) => caseId))];
    const rows = await this.cases.gate.read((db) => casesOf(db, ids, asOf));
    const byId = new Map(rows.map((row) => [row.case_id, row]));
    return found.map((each) => {
      const { caseId, process, store, activatedAt } = each;
      const row = byId.get(caseId) ?? { ...blankRow(caseId, process, activatedAt, 0), store };
      return { ...this.cases.items.of(row, now), activation: this.activationOf(each) };
    });
  }
}

function placeIn(cursor: string): { readonly key: number; readonly id: string } {
  try {
    return readCursor(cursor);
  } catch (error) {
    return cursorProblem(error);
  }
}
