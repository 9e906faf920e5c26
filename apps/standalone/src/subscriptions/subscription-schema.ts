import type { Schema } from '@huiyin/service-kit';

const number = (description: string): Schema => ({ type: 'integer', minimum: 0, description });
const text = (description: string): Schema => ({ type: 'string', description });
const list = (properties: Record<string, Schema>): Schema => ({
  type: 'array',
  items: { type: 'object', required: Object.keys(properties), properties },
});

/** What `GET /api/subscriptions` answers. */
export const SUBSCRIPTION_LIST: Schema = {
  type: 'object',
  required: ['items'],
  properties: {
    items: list({
      stream: text('Name of the stream, or `$all`.'),
      group: text('Name of the group.'),
      status: text('`Live` or `Behind`, and what is in the way if something is.'),
      lag: number('Places between what is done and what there is.'),
      checkpoint: number('The last place that is done and on record.'),
      inFlight: number('Messages given out and not settled.'),
      consumers: list({
        name: text('What the connection calls itself.'),
        from: text('Where it connects from.'),
        perSecond: number('Messages given to it a second.'),
        inFlight: number('Messages that it has not settled.'),
      }),
      parked: {
        type: 'object',
        required: ['count', 'reasons'],
        properties: {
          count: number('Messages set aside.'),
          oldest: { type: 'string', format: 'date-time', description: 'When the oldest one was set aside.' },
          reasons: list({ reason: text('Why.'), count: number('How many, of the oldest thousand.') }),
        },
      },
    }),
  },
};
