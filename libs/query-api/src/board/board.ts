import type { ProcessCatalogue } from '@huiyin/case-runtime';
import type { Actor } from '@huiyin/service-kit';
import { board } from '@huiyin/supervision';
import { caseLink } from '../asking/case-link.ts';
import { isoOf } from '../cases/case-item.ts';
import { orderOf } from '../cases/case-list.ts';
import { oneProcess } from '../processes/one-process.ts';
import type { CasesReader } from '../views/cases-reader.ts';
import type { BoardQuery } from './board-query.ts';

const CARDS = 20;

/** Boards: the cases of a process that aren't over, by state. */
export class Boards {
  constructor(
    private readonly reader: CasesReader,
    private readonly catalogue: ProcessCatalogue,
  ) {}

  /** @throws Problem 400 `unknown-process` unless one process is named */
  async show(actor: Actor, query: BoardQuery) {
    const process = oneProcess(this.catalogue, query.process);
    const { sort = 'due', cards = CARDS } = query;
    const options = { cards, ...orderOf(sort) };
    return this.reader.read(actor, query, async ({ db, filter, now, asOf }) => {
      const columns = await board(db, process, filter, options, now, asOf);
      const { items } = this.reader;
      return {
        process: process.id,
        label: process.definition.labels.process,
        at: isoOf(now),
        columns: columns.map(({ state, owner, count, overdue, cards, next, filter }) => ({
          state,
          label: items.stateLabel(process.id, state),
          owner: owner ?? undefined,
          count,
          overdue,
          cards: cards.map((row) => items.of(row, now)),
          next,
          cases: caseLink(filter, asOf, { sort }),
        })),
      };
    });
  }
}
