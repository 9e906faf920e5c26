import type { PolicyLedger } from '@huiyin/case-runtime';
import { targetOf } from '@huiyin/processes';
import type { ViewDatabase } from '@huiyin/projections';
import type { Actor } from '@huiyin/service-kit';
import {
  casesOfFigure,
  countCasesOfFigure,
  figureAnswer,
  figuresOverview,
  type CasesOf,
  type Dimension,
  type FigureCase,
  type SupervisionTables,
  type TargetOf,
} from '@huiyin/supervision';
import type { AfterQuery } from '../asking/after-query.ts';
import { isoOf } from '../cases/case-item.ts';
import type { CasesReader } from '../views/cases-reader.ts';
import { groupAnswer } from './figure-answer.ts';
import { figureProblem, namedFigure } from './figure-problems.ts';
import type { FigureCasesQuery, FigureQuery, FigureScopeQuery, FiguresQuery } from './figure-query.ts';
import { figureScopeOf } from './figure-scope.ts';

const PAGE = 50;

/** The figures that supervisors watch, and the cases behind each. */
export class Figures {
  constructor(
    private readonly reader: CasesReader,
    private readonly policies: Pick<PolicyLedger, 'documentAt' | 'revision'>,
  ) {}

  /** All figures, in one stretch of time. */
  async overview(actor: Actor, query: FiguresQuery) {
    const { by, period } = query;
    const scope = figureScopeOf(actor, query, this.reader.now());
    const question = { ...scope, by, period, targetOf: this.#targetOf };
    const { at, figures, groups } = await this.#read(query, (db) => figuresOverview(db, question));
    return {
      at: isoOf(at),
      figures,
      groups: groups.map(({ key, figures }) => ({
        key,
        figures: Object.fromEntries(
          Object.entries(figures).map(([name, group]) => [name, groupAnswer(group)]),
        ),
      })),
    };
  }

  /** @throws Problem 400 for a figure that there isn't, or that can't be told that way */
  async show(actor: Actor, name: string, query: FigureQuery) {
    const figure = namedFigure(name);
    const { period, compare } = query;
    const scope = figureScopeOf(actor, query, this.reader.now());
    const by = query.by?.split(',') as Dimension[] | undefined;
    const question = { ...scope, by, period, previous: compare, targetOf: this.#targetOf };
    const answer = await this.#read(query, (db) => figureAnswer(db, figure, question));
    return { figure: answer.figure, at: isoOf(answer.at), groups: answer.groups.map(groupAnswer) };
  }

  /** One page of the cases behind a number. @throws as `show`, 400 `invalid-cursor` */
  async cases(actor: Actor, name: string, query: FigureCasesQuery) {
    const { limit = PAGE, cursor } = query;
    const casesOf = this.casesOf(actor, name, query);
    const total = await this.count(query, casesOf);
    const { rows, next } = await this.page(casesOf, limit, cursor);
    return {
      figure: name,
      part: casesOf.part,
      total,
      items: rows.map((row) => this.itemOf(row, casesOf)),
      next,
    };
  }

  /** What lists the cases that a query means. */
  casesOf(actor: Actor, name: string, query: FigureCasesQuery): CasesOf {
    const figure = namedFigure(name);
    const { to, ...scope } = figureScopeOf(actor, query, this.reader.now());
    return {
      ...scope,
      filter: scope.filter ?? {},
      until: to,
      figure: figure.name,
      part: query.part ?? 'numerator',
    };
  }

  /** How many cases there are on all pages. */
  count(query: AfterQuery, casesOf: CasesOf): Promise<number> {
    return this.#read(query, (db) => countCasesOfFigure(db, casesOf));
  }

  page(casesOf: CasesOf, limit: number, cursor: string | undefined) {
    return this.#read({}, (db) => casesOfFigure(db, casesOf, { limit, cursor }));
  }

  /** A case with what made it count. */
  itemOf({ stay, measured, ...row }: FigureCase, { now }: CasesOf) {
    return {
      ...this.reader.items.of(row, now),
      stay: stay && { ...stay, enteredAt: isoOf(stay.enteredAt), leftAt: isoOf(stay.leftAt) },
      measured,
    };
  }

  /** The entity-tag of an answer: targets may change, too. */
  tag(actor: Actor, query: FigureScopeQuery): Promise<string> {
    return this.reader.tag(actor, query, this.policies.revision);
  }

  readonly #targetOf: TargetOf = (figure, store, at) => targetOf(this.policies.documentAt(at), figure, store);

  async #read<T>(
    { after }: AfterQuery,
    work: (db: ViewDatabase<SupervisionTables>['read']) => Promise<T>,
  ): Promise<T> {
    await this.reader.gate.after(after);
    return this.reader.gate.read((db) => work(db).catch(figureProblem));
  }
}
