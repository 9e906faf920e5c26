import { sql, type Kysely } from 'kysely';
import type { CaseRow } from '../../cases-view/case-row.ts';
import type { SupervisionTables } from '../../cases-view/tables.ts';
import { readCursor, writeCursor } from '../../queries/cursor.ts';
import { figureNamed } from '../all-figures.ts';
import type { Figure, ObservedRow, SeenQuery } from '../definition/figure.ts';
import { label } from '../definition/label.ts';
import type { CasesOf } from './cases-of.ts';
import { InvalidFigureQuestionError } from './invalid-figure-question-error.ts';
import { observed, standpointOf } from './observed.ts';
import { assertAnswerable } from './question.ts';

/** A case behind a number, with what made it count. */
export interface FigureCase extends CaseRow {
  /** The stay that counts, where the figure counts stays. */
  readonly stay?: {
    readonly state: string;
    readonly enteredAt: number;
    readonly leftAt: number;
    readonly workingMs: number | null;
  };
  /** Milliseconds, where the figure measures; null: not known of this case. */
  readonly measured?: number | null;
}

export interface FigureCasePage {
  readonly rows: readonly FigureCase[];
  /** For the next page; absent on the last one. */
  readonly next?: string;
}

/** How many cases there are behind a number: the number that was opened. @throws InvalidFigureQuestionError */
export async function countCasesOfFigure(db: Kysely<SupervisionTables>, casesOf: CasesOf): Promise<number> {
  const { total } = await behind(db, figureOf(casesOf), casesOf)
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}

/**
 * One page of the cases behind a number, by the predicates that it was counted with; those opened last come first. A
 * figure that counts stays has a row for each of them.
 *
 * @throws InvalidFigureQuestionError, InvalidCursorError
 */
export async function casesOfFigure(
  db: Kysely<SupervisionTables>,
  casesOf: CasesOf,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<FigureCasePage> {
  const figure = figureOf(casesOf);
  const place = figure.counts === 'stays' ? 'stay_position' : 'opened_at';
  const from = standpointOf(casesOf);
  const { measure } = figure;
  let query = behind(db, figure, casesOf)
    .selectAll()
    .select((row) => (measure ? measure(row, from) : sql<null>`null`).as('measured'));
  if (cursor !== undefined) {
    const { key, id } = readCursor(cursor);
    query = query.where((row) => row(row.refTuple(place, 'case_id'), '<', row.tuple(key, id)));
  }
  const rows = await query
    .orderBy(place, 'desc')
    .orderBy('case_id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map((row) => told(row, figure)),
    ...(rows.length > limit && last && { next: writeCursor({ key: last[place], id: last.case_id }) }),
  };
}

function figureOf(casesOf: CasesOf): Figure {
  const figure = figureNamed(casesOf.figure);
  if (!figure) throw unknownFigure(casesOf.figure);
  assertAnswerable(figure, { ...casesOf, to: casesOf.until });
  return figure;
}

/** The rows behind a number, not ordered yet. */
function behind(db: Kysely<SupervisionTables>, figure: Figure, casesOf: CasesOf): SeenQuery {
  const { part, from, until } = casesOf;
  const { moment } = figure;
  let query = observed(db, figure.counts, casesOf).where((row) =>
    figure[part].holds(row, standpointOf(casesOf)),
  );
  if (moment && from !== undefined) query = query.where(moment, '>=', from);
  if (moment && until !== undefined) query = query.where(moment, '<', until);
  return query;
}

function told(row: ObservedRow & { measured: number | null }, { counts, measure }: Figure): FigureCase {
  const { measured, stay_position, stay_state, stay_entered_at, stay_left_at, stay_working_ms, ...told } =
    row;
  void stay_position;
  return {
    ...told,
    ...(counts === 'stays' && {
      stay: {
        state: stay_state,
        enteredAt: stay_entered_at,
        leftAt: stay_left_at,
        workingMs: stay_working_ms,
      },
    }),
    ...(measure && { measured }),
  };
}

const unknownFigure = (name: string) =>
  new InvalidFigureQuestionError(
    'unknown-figure',
    label(`没有名为“${name}”的指标。`, `There is no figure “${name}”.`),
  );
