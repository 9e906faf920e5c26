const text = (description: string) => ({ type: 'string', description });
const moment = (description: string) => ({ type: 'string', format: 'date-time', description });
const label = { type: 'object', properties: { 'zh-CN': { type: 'string' }, en: { type: 'string' } } };

const listItem = {
  id: text('The case.'),
  process: text('The process that it runs through.'),
  state: text('Where it is.'),
  stateLabel: label,
  version: { type: 'integer', description: 'How many facts it has.' },
  store: text('The store it belongs to.'),
  owner: text('The role responsible now; absent when it is over.'),
  assignee: text('The person responsible.'),
  title: text('What it is about.'),
  customer: text('Name or number of the customer.'),
  category: { type: 'string' },
  severity: { type: 'string' },
  channel: { type: 'string' },
  order: { type: 'string' },
  openedAt: moment('When it began.'),
  changedAt: moment('When something last happened.'),
  dueAt: moment('The earliest deadline that runs.'),
  overdue: { type: 'boolean', description: 'Whether a running deadline has passed.' },
  final: { type: 'boolean', description: 'Whether it is over.' },
  deviations: { type: 'integer', description: 'Imported steps that the process didn’t allow.' },
  position: { type: 'integer', description: 'Log position of its last event.' },
  broken: text('Why the view can’t follow it, if it can’t.'),
};

/** What is answered of cases. */
export const CASE_SCHEMAS = {
  CaseListItem: {
    type: 'object',
    required: ['id', 'process', 'state', 'version', 'store'],
    properties: listItem,
  },
  CasePage: {
    type: 'object',
    required: ['items'],
    properties: {
      items: { type: 'array', items: { $ref: '#/components/schemas/CaseListItem' } },
      next: text('The cursor of the next page; absent on the last one.'),
      total: { type: 'integer', description: 'With `count=true`.' },
    },
  },
  CaseCard: {
    type: 'object',
    required: ['id', 'process', 'state', 'version', 'store', 'regions', 'data', 'deadlines', 'allowed'],
    properties: {
      ...listItem,
      machine: { type: 'object', properties: { id: { type: 'string' }, version: { type: 'integer' } } },
      regions: { type: 'object', description: 'The whole state, every region.' },
      data: { type: 'object', description: 'What is known of the case.' },
      deadlines: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            id: { type: 'string' },
            name: { type: 'string' },
            label,
            due: moment('When it is due.'),
            overdue: { type: 'boolean' },
            expired: { type: 'boolean', description: 'Whether it was marked overdue.' },
          },
        },
      },
      allowed: {
        type: 'array',
        description: 'What the caller can do now.',
        items: { type: 'object', properties: { command: { type: 'string' }, label } },
      },
    },
  },
  CaseHistory: {
    type: 'object',
    required: ['id', 'version', 'items'],
    properties: {
      id: { type: 'string' },
      version: { type: 'integer' },
      nextAfterRevision: { type: 'integer', description: 'For the next page; absent on the last one.' },
      items: {
        type: 'array',
        items: {
          type: 'object',
          required: ['revision', 'position', 'type', 'occurredAt', 'recordedAt', 'actor', 'to', 'data'],
          properties: {
            revision: { type: 'integer' },
            position: { type: 'integer' },
            type: { type: 'string' },
            label,
            occurredAt: moment('When it happened.'),
            recordedAt: moment('When it was recorded.'),
            actor: { type: 'object' },
            command: { type: 'object' },
            from: { description: 'The state before; null for the opening.' },
            to: { description: 'The state after.' },
            data: { type: 'object' },
            deadlines: { type: 'object', description: 'What it set, cleared or marked overdue.' },
            machine: { type: 'object' },
            policy: { type: 'integer' },
            source: { type: 'object', description: 'The step it was imported from.' },
          },
        },
      },
    },
  },
} as const;
