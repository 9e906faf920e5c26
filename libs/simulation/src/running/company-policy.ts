import { catalogue, defaultPolicy } from '@huiyin/processes';

/** The store that has people of its own for visits: there, they are cases. */
const VISITING_STORE = 'S01';

/**
 * The processes and the policy of a simulated company. What is wrong or damaged comes back as a return, opened by the product;
 * what becomes a complaint is for the customers to say: the product opens none by itself, neither while it is simulated nor
 * when an app begins to work on the record. The first store visits customers in cases of their own. Of orders people are
 * reminded only where customers wait for a person.
 */
export const simulatedCatalogue: typeof catalogue = {
  ...catalogue,
  defaultPolicy: {
    ...defaultPolicy,
    links: { 'problem-to-complaint': false, 'problem-to-return': true },
    stores: {
      [VISITING_STORE]: { links: { 'acceptance-to-visit': true, 'silent-acceptance-to-visit': true } },
    },
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
