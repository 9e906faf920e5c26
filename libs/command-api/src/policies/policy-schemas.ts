const revision = {
  revision: { type: 'integer', description: 'What facts name; also the `ETag`.' },
  at: { type: 'string', format: 'date-time', description: 'Since when it holds.' },
  actor: {
    type: 'object',
    description: 'Who adopted it.',
    required: ['id', 'role'],
    properties: { id: { type: 'string' }, role: { type: 'string' }, store: { type: 'string' } },
  },
} as const;

/** What `/api/policy` answers, for OpenAPI. */
export const POLICY_SCHEMAS = {
  Policy: {
    type: 'object',
    required: ['revision', 'at', 'actor', 'document'],
    properties: {
      ...revision,
      document: {
        type: 'object',
        description: 'Calendar, processes, targets, reminders, macros, links …',
        additionalProperties: {},
      },
    },
  },
  PolicyHistory: {
    type: 'object',
    required: ['items'],
    properties: {
      items: {
        type: 'array',
        items: { type: 'object', required: ['revision', 'at', 'actor'], properties: revision },
      },
    },
  },
} as const;
