import type { ViewDatabase } from '@huiyin/projections';
import type { Actor } from '@huiyin/service-kit';
import type { CaseFilter, SupervisionTables } from '@huiyin/supervision';
import { momentOfQuery, type AsOfQuery, type Moment } from '../asking/as-of-query.ts';
import { caseFilterOf } from '../asking/case-filter.ts';
import type { CaseFilterQuery } from '../asking/case-filter-query.ts';
import type { CaseItems } from '../cases/case-item.ts';
import { freshnessTag } from './freshness.ts';
import type { ViewGate } from './view-gate.ts';

/** What somebody asks about: cases in their scope, at a moment, in a database that can be read. */
export interface Asked extends Moment {
  readonly db: ViewDatabase<SupervisionTables>['read'];
  readonly filter: CaseFilter;
}

/** The way into the view of cases that every question takes: scope, moment, waiting, reading. */
export class CasesReader {
  constructor(
    readonly gate: ViewGate<SupervisionTables>,
    readonly items: CaseItems,
    /** Milliseconds since the Unix epoch. */
    readonly now: () => number,
  ) {}

  /** @throws Problem 400 for moments, 403 for other stores, 503 while the view can't be read */
  async read<T>(actor: Actor, query: CaseFilterQuery, work: (asked: Asked) => Promise<T>): Promise<T> {
    const filter = caseFilterOf(actor, query);
    const moment = momentOfQuery(query, this.now());
    await this.gate.after(query.after);
    return this.gate.read((db) => work({ db, filter, ...moment }));
  }

  /**
   * The entity-tag of what is counted from cases: it changes when anything happens, and after a minute at the latest.
   *
   * @param policy what else it is counted by, where it is
   */
  async tag(actor: Actor, { after, asOf }: AsOfQuery, policy?: number): Promise<string> {
    await this.gate.after(after);
    const { position } = this.gate.progress.current;
    const now = asOf === undefined ? this.now() : undefined;
    return freshnessTag({ position, policy, actor, now });
  }
}
