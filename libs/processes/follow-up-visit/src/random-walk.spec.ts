import { walkAtRandom } from '@huiyin/casework/testing';
import { followUpVisit } from './process.ts';
import { RANDOM_PAYLOADS, randomPlan } from './testing/random-steps.ts';
import { IMPATIENT, PEOPLE } from './testing/stage.ts';

walkAtRandom(
  followUpVisit,
  { policy: IMPATIENT, actors: Object.values(PEOPLE), opening: randomPlan, commands: RANDOM_PAYLOADS },
  { walks: 60, steps: 50 },
  { walks: 60, steps: 50, seed: 1 },
);
