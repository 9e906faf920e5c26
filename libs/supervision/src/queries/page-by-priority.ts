import { LEAST_URGENT, type CaseRow } from '../cases-view/case-row.ts';
import { wholeRows } from './cases-at.ts';
import { InvalidCursorError } from './cursor.ts';
import type { FoundCases } from './found-cases.ts';
import type { CasePage, PageOrder } from './page-of-cases.ts';

/** Where a page ended. Every page judges what is overdue at the moment at which the first one did. */
interface Place {
  readonly judgedAt: number;
  /** Which of the ranks below. */
  readonly rank: number;
  readonly due: number;
  readonly id: string;
}

/** Overdue cases first, the most severe first among them. */
const RANKS = [true, false].flatMap((overdue) =>
  Array.from({ length: LEAST_URGENT + 1 }, (_, urgency) => ({ overdue, urgency })),
);

/**
 * One page of cases: overdue ones first, then by severity, then by what is due first. Each rank is read by itself, along an index,
 * until the page is full.
 *
 * @throws InvalidCursorError
 */
export async function pageByPriority(
  cases: FoundCases,
  { descending, limit, cursor }: Omit<PageOrder, 'sort'>,
  now: number,
  asOf?: number,
): Promise<CasePage> {
  const after = cursor === undefined ? undefined : readPlace(cursor);
  const judgedAt = asOf ?? after?.judgedAt ?? now;
  const direction = descending ? 'desc' : 'asc';
  const found: { row: CaseRow; rank: number }[] = [];
  const ranks = RANKS.map((_, rank) => rank);
  if (descending) ranks.reverse();
  for (const rank of ranks.slice(after ? ranks.indexOf(after.rank) : 0)) {
    const { overdue, urgency } = RANKS[rank]!;
    let query = wholeRows(cases(judgedAt))
      .where('urgency', '=', urgency)
      .where('due_at', overdue ? '<=' : '>', judgedAt);
    if (after?.rank === rank)
      query = query.where((eb) =>
        eb(eb.refTuple('due_at', 'case_id'), descending ? '<' : '>', eb.tuple(after.due, after.id)),
      );
    const rows = await query
      .orderBy('due_at', direction)
      .orderBy('case_id', direction)
      .limit(limit + 1 - found.length)
      .execute();
    found.push(...rows.map((row) => ({ row, rank })));
    if (found.length > limit) break;
  }
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const rows = page.map(({ row }) => row);
  if (found.length <= limit || !last) return { rows };
  return {
    rows,
    next: writePlace({ judgedAt, rank: last.rank, due: last.row.due_at, id: last.row.case_id }),
  };
}

const writePlace = ({ judgedAt, rank, due, id }: Place): string =>
  Buffer.from(JSON.stringify([judgedAt, rank, due, id])).toString('base64url');

function readPlace(cursor: string): Place {
  try {
    const read = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const [judgedAt, rank, due, id] = read;
    const isWhole = [judgedAt, rank, due].every((value) => Number.isSafeInteger(value));
    if (isWhole && RANKS[rank as number] && typeof id === 'string' && read.length === 4)
      return { judgedAt: judgedAt as number, rank: rank as number, due: due as number, id };
  } catch {
    // Falls through to the one answer that every bad cursor gets.
  }
  throw new InvalidCursorError();
}
