import type { Schema } from '@huiyin/service-kit';
import { ACTING_ROLE, ROLE } from '../access/role-schemas.ts';
import { flag, label, listOf, mapOf, number, object, refersTo, text } from '../answering/schema-parts.ts';

const names = (description: string): Schema => listOf({ type: 'string' }, description);
const labels = (description: string) => mapOf(label, description);

const people = {
  owner: { ...ROLE, description: 'The role responsible; absent in final states.' },
  awaits: text('Whom the case waits for there, e.g. `customer`.'),
};

const state = object(
  {
    name: text('As cases are listed with it.'),
    path: text('The same from the machine’s root.'),
    label,
    ...people,
    final: flag('Whether the case is over in it.'),
  },
  ['name', 'path', 'label', 'final'],
);

const summary = {
  id: text('E.g. `order-follow-up`.'),
  collection: text('Its plural, for addresses.'),
  version: number('Of the definition.'),
  label,
  mainRegion: text('The region that says how far a case is.'),
  states: listOf(state, 'Of the main region, in the machine’s order.'),
};
const ofSummary = ['id', 'collection', 'version', 'label', 'mainRegion', 'states', 'opening'];

const node = object(
  {
    path: text('From the machine’s root, with dots.'),
    parent: text('Absent for regions.'),
    kind: { type: 'string', enum: ['compound', 'parallel', 'atomic', 'final'] },
    initial: flag('Whether its parent is entered by it; regions of a parallel state all are.'),
    label,
    ...people,
    deadlines: names('The deadlines that run in it.'),
  },
  ['path', 'kind', 'initial', 'label', 'deadlines'],
);

const transition = object(
  {
    from: text('Empty: every state.'),
    to: text('The same as `from` where the fact is only recorded.'),
    fact: text('What leads there.'),
    guards: names('Named guards that have to hold.'),
  },
  ['from', 'to', 'fact', 'guards'],
);

const fact = object(
  {
    label,
    answers: flag('Whether the customer is told an outcome by it.'),
    asks: flag('Whether it makes an answer owed.'),
    personal: names('Paths into its data that hold personal data.'),
  },
  ['label', 'answers', 'asks', 'personal'],
);

const deadline = object(
  {
    label,
    runsIn: text('The state that it runs in.'),
    fact: text('What is recorded when it passes.'),
    lapses: flag('True: when it passes, nothing was missed, but something takes effect by itself.'),
  },
  ['label', 'runsIn', 'fact'],
);

const opening = object(
  { name: text('The command that opens a case.'), label, by: listOf(ACTING_ROLE, 'Roles that may.') },
  ['name', 'label', 'by'],
);

const payloadSchema = refersTo('PayloadSchema');

/** The part of JSON Schema (2020-12) that schemas of payloads are written in. */
const PAYLOAD_SCHEMA = object({
  type: text('`object`, `array`, `string`, `number`, `integer`, `boolean`.'),
  description: text('What it means.'),
  properties: mapOf(payloadSchema),
  required: names('Members that have to be there.'),
  additionalProperties: flag('False: there are no others.'),
  items: payloadSchema,
  minItems: number('How many at least.'),
  maxItems: number('How many at most.'),
  uniqueItems: flag('Whether none may come twice.'),
  enum: names('The words that it may be.'),
  format: text('What rules don’t say, e.g. `multiline`, `tel`, `yuan`, `person`.'),
  pattern: text('A regular expression.'),
  minLength: number('In characters.'),
  maxLength: number('In characters.'),
  minimum: { type: 'number' },
  maximum: { type: 'number' },
  not: payloadSchema,
});

/** What is answered of definitions. */
export const PROCESS_SCHEMAS = {
  PayloadSchema: PAYLOAD_SCHEMA,
  ProcessSummary: object({ ...summary, opening }, ofSummary),
  Processes: object(
    {
      items: listOf(refersTo('ProcessSummary')),
      values: mapOf(
        labels('By the word.'),
        'What words are called, by the name of the field that holds them.',
      ),
      roles: labels('What roles are called.'),
    },
    ['items', 'values', 'roles'],
  ),
  CommandDescription: object(
    {
      name: text('As in addresses.'),
      label,
      by: listOf(ACTING_ROLE, 'Roles that may.'),
      leadsTo: names('Facts that it leads to first.'),
      schema: { ...refersTo('PayloadSchema'), description: 'Of the payload, with nothing outside it.' },
    },
    ['name', 'label', 'by', 'leadsTo', 'schema'],
  ),
  ProcessDescription: object(
    {
      ...summary,
      nodes: listOf(node, 'The states of the machine, depth first, in its order; without the root.'),
      transitions: listOf(transition),
      facts: mapOf(fact, 'By type.'),
      deadlines: mapOf(deadline, 'By name.'),
      opening: refersTo('CommandDescription'),
      commands: mapOf(refersTo('CommandDescription'), 'By name.'),
      refusals: labels('What a command can be refused for, by code.'),
      fields: labels(
        'What fields are called, by name; `items.id` goes before `id` for the one inside `items`.',
      ),
    },
    [...ofSummary, 'nodes', 'transitions', 'facts', 'deadlines', 'commands', 'refusals', 'fields'],
  ),
};
