import { ROLES } from '@huiyin/casework';
import type { Schema } from '@huiyin/service-kit';

const text = (description: string): Schema => ({ type: 'string', description });

const PEOPLE = Object.keys(ROLES).filter((role) => role !== 'system');

/** What `GET /api/demo/accounts` answers. */
export const DEMO_ACCOUNTS: Schema = {
  type: 'object',
  required: ['items'],
  properties: {
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'role', 'roleLabel', 'name', 'token'],
        properties: {
          id: text('Who it is.'),
          role: { type: 'string', description: 'What they act as.', enum: PEOPLE },
          roleLabel: {
            type: 'object',
            required: ['zh-CN', 'en'],
            properties: { 'zh-CN': { type: 'string' }, en: { type: 'string' } },
          },
          name: text('What people call them.'),
          store: text('The store they belong to, if they belong to one.'),
          token: text('To send as `Authorization: Bearer`; good for seven days.'),
        },
      },
    },
  },
};
