import type { ProcessCatalogue } from '@huiyin/case-runtime';
import type { Actor } from '@huiyin/service-kit';
import {
  casesOfFunnel,
  countCasesOfFunnel,
  funnel,
  FUNNEL,
  type CaseRow,
  type FunnelCases,
  type FunnelGroup,
} from '@huiyin/supervision';
import { listOfNames } from '../asking/names.ts';
import type { AfterQuery } from '../asking/after-query.ts';
import { isoOf } from '../cases/case-item.ts';
import { periodAnswer } from '../figures/figure-answer.ts';
import { figureProblem } from '../figures/figure-problems.ts';
import type { CountedCasesQuery } from '../figures/figure-query.ts';
import { figureScopeOf } from '../figures/figure-scope.ts';
import { oneProcess } from '../processes/one-process.ts';
import type { CasesReader } from '../views/cases-reader.ts';
import type { FunnelCasesQuery, FunnelQuery } from './funnel-query.ts';

const PAGE = 50;

/** How far the cases of a process come. */
export class Funnels {
  constructor(
    private readonly reader: CasesReader,
    private readonly catalogue: ProcessCatalogue,
  ) {}

  /** @throws Problem 400 for what can't be told that way, `unknown-process` unless one process is named */
  async show(actor: Actor, query: FunnelQuery) {
    const process = oneProcess(this.catalogue, query.process);
    const { by, period } = query;
    const cohort = { ...this.#cohortOf(actor, query), by, period };
    await this.reader.gate.after(query.after);
    const told = await this.reader.gate.read((db) => funnel(db, cohort).catch(figureProblem));
    return {
      process: process.id,
      label: process.definition.labels.process,
      funnel: FUNNEL,
      at: isoOf(told.at),
      period: told.period && periodAnswer(told.period),
      groups: told.groups.map((group) => this.#groupAnswer(process.id, group)),
    };
  }

  /** One page of the cases behind a number. @throws as `show`, 400 `unknown-step`, `invalid-cursor` */
  async cases(actor: Actor, query: FunnelCasesQuery) {
    const { limit = PAGE, cursor } = query;
    const cases = this.casesOf(actor, query);
    const total = await this.count(query, cases);
    const { rows, next } = await this.page(cases, limit, cursor);
    const { process, step, part } = cases;
    return { process, step, part, total, items: rows.map((row) => this.itemOf(row, cases)), next };
  }

  /** What lists the cases that a query means. */
  casesOf(actor: Actor, query: FunnelCasesQuery): FunnelCases {
    const { step, part } = query;
    return { ...this.#cohortOf(actor, query), ...(step !== undefined && { step, part: part ?? 'reached' }) };
  }

  /** How many cases there are on all pages. */
  async count({ after }: AfterQuery, cases: FunnelCases): Promise<number> {
    await this.reader.gate.after(after);
    return this.reader.gate.read((db) => countCasesOfFunnel(db, cases).catch(figureProblem));
  }

  page(cases: FunnelCases, limit: number, cursor: string | undefined) {
    return this.reader.gate.read((db) => casesOfFunnel(db, cases, { limit, cursor }).catch(figureProblem));
  }

  itemOf(row: CaseRow, { now }: FunnelCases) {
    return this.reader.items.of(row, now);
  }

  tag(actor: Actor, query: FunnelQuery): Promise<string> {
    return this.reader.tag(actor, query);
  }

  #cohortOf(actor: Actor, query: CountedCasesQuery) {
    const { id } = oneProcess(this.catalogue, query.process);
    const { filter = {}, ...scope } = figureScopeOf(actor, query, this.reader.now());
    const { process, ...others } = filter;
    void process;
    return { ...scope, filter: others, process: id };
  }

  #groupAnswer(process: string, { key, opened, cases, steps }: FunnelGroup) {
    return {
      key,
      opened,
      cases: linkOf(cases),
      steps: steps.map(({ cases, ...step }) => ({
        ...step,
        label: this.reader.items.stateLabel(process, step.state),
        cases: {
          reached: linkOf(cases.reached),
          ended: linkOf(cases.ended),
          underWay: linkOf(cases.underWay),
        },
      })),
    };
  }
}

/** The address of the cases behind a number of a funnel. */
function linkOf({ process, step, part, filter = {}, from, to, asOf }: FunnelCases): string {
  const query = new URLSearchParams({ process });
  for (const [dimension, values] of Object.entries(filter)) query.set(dimension, listOfNames(values));
  for (const [name, at] of Object.entries({ from, to, asOf }))
    if (at !== undefined) query.set(name, isoOf(at));
  for (const [name, value] of Object.entries({ step, part })) if (value !== undefined) query.set(name, value);
  return `/api/funnel/cases?${query}`;
}
