import {
  activationId,
  slaCases,
  slaFigures,
  slaOf,
  type DeadlineTables,
  type SlaFigures,
  type SlaFilter,
  type SlaGroup,
} from '@huiyin/deadlines';
import type { Actor } from '@huiyin/service-kit';
import { readCursor, writeCursor } from '@huiyin/supervision';
import { storesInScope } from '../access/scope.ts';
import { momentOfQuery } from '../asking/as-of-query.ts';
import type { AfterQuery } from '../asking/after-query.ts';
import { momentOf } from '../asking/moment.ts';
import { listOfNames, namesIn } from '../asking/names.ts';
import { assertRange } from '../asking/range-problem.ts';
import type { CaseCards } from '../cases/case-cards.ts';
import { isoOf, type CaseItems } from '../cases/case-item.ts';
import { cursorProblem } from '../cases/case-problems.ts';
import type { Table } from '../exports/table.ts';
import type { ViewGate } from '../views/view-gate.ts';
import { activationAnswer, momentOrNothing } from './activation-answer.ts';
import { slaColumns } from './sla-columns.ts';
import type { SlaCasesQuery, SlaQuery, SlaScopeQuery } from './sla-query.ts';

const PAGE = 50;
const THIRTY_DAYS = 30 * 86_400_000;

/** What became of targets: in figures, behind figures, and in one case. */
export class Sla {
  constructor(
    private readonly gate: ViewGate<DeadlineTables>,
    private readonly cards: CaseCards,
    private readonly items: CaseItems,
    /** Milliseconds since the Unix epoch. */
    private readonly now: () => number,
  ) {}

  async figures(actor: Actor, query: SlaQuery) {
    const by = byOf(query);
    const { filter, groups } = await this.#figures(actor, query, by);
    return {
      at: isoOf(filter.asOf),
      from: isoOf(filter.from),
      to: isoOf(filter.to),
      by,
      groups: groups.map((figures) => ({
        ...figures,
        cases: casesLink(filter, figures.group, query.asOf !== undefined),
      })),
    };
  }

  async table(actor: Actor, query: SlaQuery): Promise<Table<SlaFigures>> {
    const by = byOf(query);
    const { filter, groups } = await this.#figures(actor, query, by);
    return {
      name: { 'zh-CN': '时限达成', en: 'SLA' },
      at: filter.asOf,
      columns: slaColumns(by),
      rows: [groups],
    };
  }

  /** One page of the targets behind a figure. @throws Problem 400 `invalid-cursor` */
  async cases(actor: Actor, query: SlaCasesQuery) {
    const { part = 'decided', limit = PAGE } = query;
    const filter = filterOf(actor, query, this.now());
    const after = query.cursor === undefined ? undefined : placeIn(query.cursor);
    await this.gate.after(query.after);
    const found = await this.gate.read((db) =>
      slaCases(db, filter, { part, limit: limit + 1, ...(after && { after }) }),
    );
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      part,
      items: page.map(({ caseId, activatedAt, decidedAt, settledAt, ...row }) => ({
        case: caseId,
        ...row,
        activatedAt: isoOf(activatedAt),
        decidedAt: momentOrNothing(decidedAt),
        settledAt: momentOrNothing(settledAt),
      })),
      next:
        found.length > limit && last
          ? writeCursor({
              key: (part === 'settled' ? last.settledAt : last.decidedAt) ?? 0,
              id: activationId(last),
            })
          : undefined,
    };
  }

  /** Every target that a case has had. @throws Problem 404 when there is no such case, 403 when it is of another store */
  async ofCase(actor: Actor, id: string, { after }: AfterQuery) {
    const { row } = await this.cards.find(actor, id, after);
    await this.gate.after(after);
    const labels = this.items.process(row.process)?.definition.labels.deadlines;
    const activations = await this.gate.read((db) => slaOf(db, id));
    return {
      id,
      items: activations.map((each) => ({ ...activationAnswer(each), label: labels?.[each.target] })),
    };
  }

  async #figures(actor: Actor, query: SlaQuery, by: readonly SlaGroup[]) {
    const filter = filterOf(actor, query, this.now());
    await this.gate.after(query.after);
    return { filter, groups: await this.gate.read((db) => slaFigures(db, { ...filter, by })) };
  }
}

const byOf = ({ by = 'target' }: SlaQuery) => [...new Set(by.split(','))] as SlaGroup[];

function filterOf(actor: Actor, query: SlaScopeQuery, now: number): SlaFilter {
  const { now: asOf } = momentOfQuery(query, now);
  // The moment asked about itself counts.
  const to = query.to === undefined ? asOf + 1 : momentOf(query.to, 'to');
  const from = query.from === undefined ? to - THIRTY_DAYS : momentOf(query.from, 'from');
  assertRange(from, to);
  const [target, process] = [namesIn(query.target), namesIn(query.process)];
  const store = storesInScope(actor, namesIn(query.store));
  return { from, to, asOf, ...(target && { target }), ...(process && { process }), ...(store && { store }) };
}

/** The address of what a group counted; a part has to be added where it isn't all that was decided. */
function casesLink(
  { from, to, asOf, ...filter }: SlaFilter,
  group: SlaFigures['group'],
  past: boolean,
): string {
  const query = new URLSearchParams({ from: isoOf(from), to: isoOf(to), ...(past && { asOf: isoOf(asOf) }) });
  for (const [name, values] of Object.entries(filter)) query.set(name, listOfNames(values));
  for (const [name, value] of Object.entries(group)) query.set(name, listOfNames([value]));
  return `/api/sla/cases?${query}`;
}

function placeIn(cursor: string): { at: number; id: string } {
  try {
    const { key, id } = readCursor(cursor);
    return { at: key, id };
  } catch (error) {
    return cursorProblem(error);
  }
}
