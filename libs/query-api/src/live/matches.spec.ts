import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TemporaryViews } from '@huiyin/projections/testing';
import {
  CasesView,
  matching,
  wholeRows,
  casesAt,
  type CaseFilter,
  type SupervisionTables,
} from '@huiyin/supervision';
import type { ViewDatabase } from '@huiyin/projections';
import fc from 'fast-check';
import { matches } from './matches.ts';

const views = new TemporaryViews();
let database: ViewDatabase<SupervisionTables>;

beforeAll(async () => {
  database = await views.open<SupervisionTables>('cases');
  await new CasesView(
    () => undefined,
    () => ({}),
  ).create(database.write);
});
afterAll(() => views.remove());

const moment = fc.integer({ min: 0, max: 4 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value);
const name = fc.constantFrom('a', 'b', 'a.b', 'ab', 'c.d');

const row = fc.record({
  case_id: fc.uuid(),
  number: fc.constant(1),
  process: name,
  state: name,
  version: fc.constant(1),
  store: name,
  team: maybe(name),
  owner: maybe(name),
  assignee: maybe(name),
  departments: maybe(fc.subarray(['a', 'b', 'c'], { minLength: 1 }).map((sent) => `,${sent.join(',')},`)),
  title: fc.constant(''),
  customer_id: maybe(name),
  tier: maybe(name),
  product: maybe(name),
  category: maybe(name),
  severity: maybe(name),
  channel: maybe(name),
  order_number: maybe(name),
  outcome: maybe(name),
  clock: maybe(name),
  opened_at: moment,
  changed_at: moment,
  entered_at: moment,
  due_at: moment,
  closed_at: maybe(moment),
  resolved_at: maybe(moment),
  reminded_at: maybe(moment),
  level: fc.integer({ min: 0, max: 2 }),
  score: maybe(moment),
  reopened: fc.integer({ min: 0, max: 1 }),
  final: fc.integer({ min: 0, max: 1 }),
  broken: maybe(name),
  search: fc.stringMatching(/^[ab坏%_\\ ]{0,8}$/),
  position: fc.constant(1),
});

const names = fc.subarray(['a', 'b', 'c', 'a.b']);
const numbers = fc.subarray([0, 1, 2]);
/** One arbitrary for every filter that there is: the type sees to it. */
const filters: { readonly [Name in keyof CaseFilter]-?: fc.Arbitrary<NonNullable<CaseFilter[Name]>> } = {
  process: names,
  state: names,
  store: names,
  team: names,
  owner: names,
  assignee: names,
  sentTo: names,
  category: names,
  severity: names,
  channel: names,
  tier: names,
  product: names,
  customer: names,
  order: names,
  outcome: names,
  clock: names,
  level: numbers,
  score: numbers,
  escalated: fc.boolean(),
  unassigned: fc.boolean(),
  overdue: fc.boolean(),
  closed: fc.boolean(),
  final: fc.boolean(),
  broken: fc.boolean(),
  reopened: fc.boolean(),
  reminded: fc.boolean(),
  dueFrom: moment,
  dueBefore: moment,
  openedFrom: moment,
  openedBefore: moment,
  enteredFrom: moment,
  enteredBefore: moment,
  closedFrom: moment,
  closedBefore: moment,
  resolvedFrom: moment,
  resolvedBefore: moment,
  notChangedSince: moment,
  text: fc.stringMatching(/^[abAB坏%_\\ ]{0,3}$/),
};

describe('a filter asked of one row', () => {
  it.each(Object.keys(filters) as (keyof CaseFilter)[])(
    'says by %s what the list’s query says',
    async (member) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(row, { minLength: 1, maxLength: 8 }),
          filters[member],
          moment,
          async (rows, value, now) => {
            const filter: CaseFilter = { [member]: value };
            const { write } = database;
            const listed = await write.transaction().execute(async (transaction) => {
              await transaction.deleteFrom('cases').execute();
              await transaction
                .insertInto('cases')
                .values(rows as never)
                .execute();
              return wholeRows(casesAt(transaction).where(matching(filter, now))).execute();
            });
            const all = await write.selectFrom('cases').selectAll().execute();
            expect(
              all
                .filter((each) => matches(each, filter, now))
                .map(({ case_id: id }) => id)
                .sort(),
            ).toEqual(listed.map(({ case_id: id }) => id).sort());
          },
        ),
        { numRuns: 15 },
      );
    },
  );
});
