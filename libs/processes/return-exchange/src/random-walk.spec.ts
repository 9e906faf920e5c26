import { walkAtRandom } from '@huiyin/casework/testing';
import { returnExchange } from './process.ts';
import { RANDOM_PAYLOADS, randomRequest } from './testing/random-steps.ts';
import { IMPATIENT, PEOPLE } from './testing/stage.ts';

walkAtRandom(
  returnExchange,
  { policy: IMPATIENT, actors: Object.values(PEOPLE), opening: randomRequest, commands: RANDOM_PAYLOADS },
  { walks: 60, steps: 60 },
  { walks: 110, steps: 60, seed: 1 },
);
