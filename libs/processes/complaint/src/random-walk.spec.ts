import { walkAtRandom } from '@huiyin/casework/testing';
import { expect } from '@jest/globals';
import { complaint } from './process.ts';
import { RANDOM_PAYLOADS, randomRegistration } from './testing/random-steps.ts';
import { IMPATIENT, PEOPLE } from './testing/stage.ts';

walkAtRandom(
  complaint,
  {
    policy: IMPATIENT,
    actors: Object.values(PEOPLE),
    opening: randomRegistration,
    commands: RANDOM_PAYLOADS,
    holds(after) {
      // The clock stands still while the customer is asked, unless it has run out before.
      expect(after.matches('resolution.paused')).toBe(
        after.matches('handling.awaitingCustomer') && !after.matches('resolution.breached'),
      );
    },
  },
  { walks: 60, steps: 60 },
  { walks: 200, steps: 60, seed: 1 },
);
