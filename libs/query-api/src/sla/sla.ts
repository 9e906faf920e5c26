import {
  slaFigures,
  slaOf,
  type DeadlineTables,
  type SlaFigures,
  type SlaFilter,
  type SlaGroup,
} from '@huiyin/deadlines';
import type { Actor, Language } from '@huiyin/service-kit';
import type { AfterQuery } from '../asking/after-query.ts';
import { listOfNames } from '../asking/names.ts';
import type { CaseCards } from '../cases/case-cards.ts';
import { isoOf, type CaseItems } from '../cases/case-item.ts';
import type { Table } from '../exports/table.ts';
import type { ViewGate } from '../views/view-gate.ts';
import { activationAnswer } from './activation-answer.ts';
import { caseSlaTable } from './case-sla-table.ts';
import { slaColumns } from './sla-columns.ts';
import { slaFilterOf } from './sla-filter.ts';
import type { SlaQuery } from './sla-query.ts';

/** What became of targets: in figures, and in one case. */
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

  async tableOfCase(actor: Actor, id: string, query: AfterQuery, language: Language) {
    return caseSlaTable(await this.ofCase(actor, id, query), language, this.now());
  }

  async #figures(actor: Actor, query: SlaQuery, by: readonly SlaGroup[]) {
    const filter = slaFilterOf(actor, query, this.now());
    await this.gate.after(query.after);
    return { filter, groups: await this.gate.read((db) => slaFigures(db, { ...filter, by })) };
  }
}

const byOf = ({ by = 'target' }: SlaQuery) => [...new Set(by.split(','))] as SlaGroup[];

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
