import { ROLE } from '../access/role-schemas.ts';
import { listOf, object, text } from '../answering/schema-parts.ts';

const person = object(
  {
    id: text('As cases have it.'),
    name: text('What people call them.'),
    role: ROLE,
    store: text('The store they belong to, if they belong to one.'),
  },
  ['id', 'name', 'role'],
);

/** What is answered of people. */
export const PEOPLE_SCHEMAS = { People: object({ items: listOf(person) }, ['items']) };
