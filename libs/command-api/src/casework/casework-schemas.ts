const text = { type: 'string' } as const;
const moment = { type: 'string', format: 'date-time' } as const;
const integer = { type: 'integer' } as const;
const texts = { type: 'array', items: text } as const;
const label = {
  type: 'object',
  required: ['zh-CN', 'en'],
  properties: { 'zh-CN': text, en: text },
} as const;
const list = <Item extends object>(items: Item) =>
  ({ type: 'object', required: ['items'], properties: { items: { type: 'array', items } } }) as const;
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const member = {
  id: text,
  name: text,
  store: text,
  role: text,
  team: text,
  skills: texts,
  capacity: {
    type: 'integer',
    description: 'Open cases, a critical one counting three times, a major one twice.',
  },
  present: { type: 'boolean', description: 'Whether they are there at the moment asked for.' },
  substitute: { type: 'string', description: 'Who stands in for them then.' },
  absences: {
    type: 'array',
    description: 'Under way, or to come.',
    items: {
      type: 'object',
      required: ['from', 'until'],
      properties: { from: moment, until: moment, substitute: text, reason: text, handedOverAt: moment },
    },
  },
  leftAt: moment,
} as const;
const required = ['id', 'name', 'role', 'skills', 'present', 'absences'] as const;

const outcome = {
  id: { type: 'string', description: 'The case.' },
  outcome: {
    type: 'string',
    enum: ['done', 'possible', 'stopped', 'refused'],
    description: '`stopped`: of a macro some steps were, or would be, carried out, and the next one wasn’t.',
  },
  version: { type: 'integer', description: 'The version that the case has, or would have.' },
  position: {
    type: 'integer',
    description: 'Log position: a query with `?after=` this one sees the change.',
  },
  state: text,
  facts: {
    type: 'array',
    description: 'Types of the facts recorded; in a preview the facts that would be, with their data.',
    items: {
      anyOf: [
        text,
        {
          type: 'object',
          required: ['type', 'data'],
          properties: { type: text, data: { type: 'object', additionalProperties: {} } },
        },
      ],
    },
  },
  repeated: { type: 'boolean', description: 'It had been carried out before.' },
  problem: {
    type: 'object',
    description: 'Why not: status, code and texts, as the command’s own route would answer.',
    required: ['status', 'code'],
    properties: { status: integer, code: text, title: label, detail: label },
  },
} as const;

const steps = {
  type: 'array',
  description: 'Of a macro, as far as it got; in a preview the last one may be refused.',
  items: {
    type: 'object',
    required: ['id', 'outcome', 'command'],
    properties: { ...outcome, command: text },
  },
} as const;

const load = {
  type: 'object',
  required: ['cases', 'weight'],
  properties: { cases: integer, weight: integer },
} as const;

/** What working the cases is answered with, for OpenAPI. */
export const CASEWORK_SCHEMAS = {
  StaffMember: { type: 'object', required, properties: member },
  StaffChanged: {
    type: 'object',
    required: [...required, 'facts'],
    properties: { ...member, facts: { ...texts, description: 'None where everything was so already.' } },
  },
  Outcome: {
    type: 'object',
    required: ['id', 'outcome'],
    properties: {
      ...outcome,
      steps,
      stoppedAt: { type: 'string', description: 'The command of a macro that isn’t possible.' },
    },
  },
  HandedOver: {
    type: 'object',
    required: ['preview', 'items'],
    properties: {
      preview: { type: 'boolean' },
      items: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'outcome'],
          properties: { ...outcome, to: { type: 'string', description: 'Who has it now, or would.' } },
        },
      },
    },
  },
  BulkAnswer: {
    type: 'object',
    required: ['preview', 'counts', 'items'],
    properties: {
      preview: { type: 'boolean' },
      counts: {
        type: 'object',
        required: ['done', 'possible', 'stopped', 'refused'],
        properties: { done: integer, possible: integer, stopped: integer, refused: integer },
      },
      items: { type: 'array', description: 'In the order of the request.', items: ref('Outcome') },
    },
  },
  Assignees: list({
    type: 'object',
    required: ['id', 'name', 'role', 'suitable', 'reasons', 'load', 'missingSkills'],
    properties: {
      id: text,
      name: text,
      role: text,
      suitable: { type: 'boolean', description: 'Whether the case can be theirs.' },
      reasons: {
        type: 'array',
        description: 'Why, and why not.',
        items: { type: 'object', required: ['code', 'label'], properties: { code: text, label } },
      },
      load,
      capacity: integer,
      missingSkills: texts,
    },
  }),
  Assigned: {
    allOf: [ref('CommandAnswer'), { type: 'object', required: ['assignee'], properties: { assignee: text } }],
  },
  Macros: list({
    type: 'object',
    required: ['name', 'label', 'roles', 'parameters', 'steps'],
    properties: {
      name: text,
      label,
      roles: texts,
      parameters: { ...texts, description: 'What has to be filled in, as texts.' },
      steps: {
        type: 'array',
        items: { type: 'object', required: ['command', 'label'], properties: { command: text, label } },
      },
    },
  }),
  MacroOutcome: {
    type: 'object',
    required: ['id', 'macro', 'preview', 'steps'],
    properties: {
      id: text,
      macro: text,
      preview: { type: 'boolean' },
      steps,
    },
  },
  ParkedReactions: list({
    type: 'object',
    required: [
      'id',
      'reaction',
      'caseId',
      'revision',
      'fact',
      'store',
      'code',
      'reason',
      'parkedAt',
      'attempts',
      'retrying',
    ],
    properties: {
      id: text,
      reaction: text,
      caseId: { type: 'string', description: 'The case with the fact that it answers.' },
      revision: { type: 'integer', description: 'The fact’s place in that case.' },
      fact: text,
      store: text,
      code: text,
      reason: text,
      parkedAt: moment,
      attempts: integer,
      retrying: { type: 'boolean', description: 'Another try was asked for, and not made yet.' },
    },
  }),
} as const;
