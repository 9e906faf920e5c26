import { CASEWORK_SCHEMAS } from './casework/casework-schemas.ts';
import { POLICY_SCHEMAS } from './policies/policy-schemas.ts';

/** What commands answer, for OpenAPI. */
export const COMMAND_SCHEMAS = {
  ...POLICY_SCHEMAS,
  ...CASEWORK_SCHEMAS,
  CommandAnswer: {
    type: 'object',
    required: ['id', 'version', 'position', 'state', 'regions', 'facts'],
    properties: {
      id: { type: 'string', description: 'The case.', example: 'complaint-018f4f6e-…' },
      version: { type: 'integer', description: 'How many facts the case has now; also the `ETag`.' },
      position: {
        type: 'integer',
        description: 'Log position: a query with `?after=` this one sees the change.',
      },
      state: { type: 'string', description: 'Where the case is now.', example: 'verifying' },
      regions: { type: 'object', description: 'The whole state, every region.', additionalProperties: {} },
      facts: { type: 'array', items: { type: 'string' }, description: 'The types of the facts recorded.' },
    },
  },
} as const;
