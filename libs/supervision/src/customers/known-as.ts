import { sql, type Kysely, type RawBuilder } from 'kysely';
import { telephoneDigits } from '../cases-view/summary.ts';
import type { SupervisionTables } from '../cases-view/tables.ts';

/**
 * What else a customer is known by (识别同一顾客), beside one name: their number or their telephone. A case that names both joins the
 * two, whatever its process and store; so a number is known by the telephones that cases name with it, and a telephone by the
 * numbers that cases name with it and by their other telephones. It goes no further: two numbers that share a telephone are two
 * customers, and who rang from it without a number may be either.
 *
 * @param name the name, as rows have it
 * @param asOf epoch milliseconds: what cases that were opened later say isn't known yet
 * @returns a statement whose rows have one column, `name`
 */
export function otherNames(name: RawBuilder<string | null>, asOf: number | undefined): RawBuilder<unknown> {
  const joins = (alias: string) => {
    const column = (of: string) => sql.ref(`${alias}.${of}`);
    const isKnown = asOf === undefined ? sql`` : sql`and ${column('opened_at')} <= ${sql.lit(asOf)}`;
    return sql`${column('customer_phone')} <> ${column('customer_id')} ${isKnown}`;
  };
  const numbers = sql`
    select joining.customer_id as name from cases as joining
    where joining.customer_phone = ${name} and ${joins('joining')}`;
  const phonesOf = (number: RawBuilder<unknown>) => sql`
    select naming.customer_phone as name from cases as naming
    where naming.customer_id = ${number} and ${joins('naming')}`;
  return sql`
    ${numbers}
    union ${phonesOf(name)}
    union select naming.customer_phone as name
      from (select distinct name from (${numbers}) as joined) as numbers cross join cases as naming
      where naming.customer_id = numbers.name and ${joins('naming')}`;
}

/** More names than any customer has: a number that stands for everybody is nobody's. */
const NAMES = 200;

/**
 * All that the cases of a customer know them by, among it what was asked for.
 *
 * @param name the company's own number for the customer, or a telephone number, however it is written
 */
export async function customerNames(
  db: Kysely<SupervisionTables>,
  name: string,
  asOf?: number,
): Promise<string[]> {
  const asked = [name];
  if (/^\+?[\d -]+$/.test(name)) asked.push(telephoneDigits(name) ?? name);
  const names = new Set(asked);
  for (const each of [...names]) {
    const others = otherNames(sql<string>`${each}`, asOf);
    const { rows } = await sql<{ name: string }>`
      select name from (${others}) as others order by name limit ${sql.lit(NAMES)}`.execute(db);
    for (const other of rows) names.add(other.name);
  }
  return [...names];
}
