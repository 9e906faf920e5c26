import {
  anything,
  label,
  listOf,
  moment,
  number,
  object,
  refersTo,
  text,
} from '../answering/schema-parts.ts';

/** A deadline as a case, or a fact, holds it. */
const DEADLINE = {
  id: text('Its name, and the revision of the fact that set it.'),
  name: text('As definitions name it.'),
  due: moment('When it is due.'),
  since: moment('When it was set.'),
  expired: { type: 'boolean', description: 'Whether it was marked overdue.' },
};

/** The deadlines that run in a case. */
export const RUNNING_DEADLINES = listOf(
  object(
    {
      ...DEADLINE,
      label,
      overdue: { type: 'boolean', description: 'Whether it has passed, and somebody missed it.' },
    },
    ['id', 'name', 'due', 'overdue'],
  ),
);

/** Which definition a case runs on, or a fact was decided by. */
export const MACHINE = object(
  { id: text('The process.'), version: number('Of its definition.'), hash: text('Of what it lets happen.') },
  ['id', 'version'],
);

const actor = object(
  {
    id: text('The person or system; `GET /api/people` says what they are called.'),
    role: text('What they acted as.'),
    store: text('The store that they belonged to.'),
    channel: text('The channel that it came by.'),
    department: text('The department that they spoke for.'),
  },
  ['id', 'role'],
);

const command = object(
  {
    id: text('Chosen by who sent it.'),
    type: text('As in addresses.'),
    digest: text('Of the payload, where the sender chose the id.'),
  },
  ['id', 'type'],
);

const changesOfDeadlines = object(
  {
    set: listOf(object(DEADLINE, ['id', 'name', 'due'])),
    cleared: listOf({ type: 'string' }, 'Identities of those that no longer run.'),
    expired: listOf({ type: 'string' }, 'Identities of those that went by unmet.'),
  },
  [],
  'What it set, cleared or marked overdue.',
);

/** One fact of a history. Of what somebody else recorded in the stream of a case, little more than its data is known. */
export const HISTORY_ITEM = object(
  {
    revision: number('Its place in the case, from 0.'),
    position: number('Its place in the whole log.'),
    type: text('What happened.'),
    label,
    occurredAt: moment('When it happened.'),
    recordedAt: moment('When it was recorded.'),
    actor,
    command,
    from: {
      anyOf: [refersTo('StateValue'), { type: 'null' }],
      description: 'The state before; null for the opening.',
    },
    to: { ...refersTo('StateValue'), description: 'The state after.' },
    data: { description: 'What it says: an object, unless somebody else recorded it; bytes in base64.' },
    deadlines: changesOfDeadlines,
    machine: MACHINE,
    policy: number('Revision of the policy that it was decided by.'),
    source: anything('The step that it was imported from.'),
  },
  ['revision', 'position', 'type', 'occurredAt', 'recordedAt', 'data'],
);
