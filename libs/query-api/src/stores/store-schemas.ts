import { listOf, number, object, text } from '../answering/schema-parts.ts';

const store = object({ id: text('Its code.'), open: number('How many of its cases are open.') }, [
  'id',
  'open',
]);

/** What is answered of stores. */
export const STORE_SCHEMAS = { Stores: object({ items: listOf(store) }, ['items']) };
