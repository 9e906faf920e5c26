import { catalogue, defaultPolicy, linksOf } from '@huiyin/processes';

/**
 * The processes and the policy of a simulated company. Its people decide themselves what becomes a complaint: the product
 * opens none by itself, neither while it is simulated nor when an app begins to work on the record. Of orders they are
 * reminded only where customers wait for a person.
 */
export const simulatedCatalogue: typeof catalogue = {
  ...catalogue,
  defaultPolicy: {
    ...defaultPolicy,
    links: Object.fromEntries(Object.keys(linksOf(defaultPolicy, '')).map((link) => [link, false])),
    reminders: {
      complaint: [0.75],
      'order-follow-up': {
        default: [],
        deadlines: {
          confirmation: [0.8],
          problem: [0.75],
          visit: [0.9],
          refund: [0.75],
          cancellation: [0.75],
        },
      },
    },
  },
};
