import { InMemoryEventStore } from '@huiyin/event-store';
import { OPEN_ACCESS } from '../authorization/access.ts';
import * as access from './access-by-role.ts';
import type { Faults } from './bench.ts';
import type { Check } from './check.ts';
import * as deletion from './deletion.ts';
import * as durability from './durability.ts';
import {
  contentWithTheFirstId,
  forgettingIds,
  ignoring,
  lateForLive,
  rememberingTombstones,
} from './faulty-stores.ts';
import * as following from './following.ts';
import * as idempotence from './idempotence.ts';
import { restartingStreams } from './restarting-streams.ts';
import * as retention from './retention.ts';

/** A fault of an endpoint or its store, and the check that is there to find it. */
export interface PlantedFault {
  readonly name: string;
  readonly faults: Faults;
  readonly check: Check;
}

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    name: 'no durability',
    faults: { openStore: async (_directory, clock) => new InMemoryEventStore({ clock }) },
    check: durability.keepsWhatWasAcknowledged,
  },
  {
    name: 'deleted for good as long as it is remembered only',
    faults: { aroundStore: rememberingTombstones },
    check: durability.keepsDeletionsForGood,
  },
  {
    name: 'no idempotence by event id',
    faults: { aroundStore: forgettingIds },
    check: idempotence.makesARepeatedAppendOnce,
  },
  {
    name: 'idempotence by the first event id only',
    faults: { aroundStore: contentWithTheFirstId },
    check: idempotence.refusesAnAppendThatIsPartlyNew,
  },
  { name: 'no $maxAge', faults: { aroundStore: ignoring('$maxAge') }, check: retention.dropsWhatIsTooOld },
  {
    name: 'no $maxCount',
    faults: { aroundStore: ignoring('$maxCount') },
    check: retention.keepsOnlySoMany,
  },
  { name: 'no $tb', faults: { aroundStore: ignoring('$tb') }, check: retention.cutsOffTheBeginning },
  {
    name: 'a soft-deleted stream begins again at revision 0',
    faults: { aroundStore: restartingStreams },
    check: deletion.goesOnWithRevisionsAfterADeletion,
  },
  {
    name: 'no roles: only names count',
    faults: {
      aroundAuthentication: (authenticate) => async (authorization) => {
        const user = await authenticate(authorization);
        return user && { ...user, groups: user.groups.filter((group) => group.startsWith('$')) };
      },
    },
    check: access.letsInThoseWithTheRole,
  },
  {
    name: 'no access control',
    faults: { access: OPEN_ACCESS },
    check: access.keepsOutThoseWithoutTheRole,
  },
  {
    name: 'no access control of the log',
    faults: { access: OPEN_ACCESS },
    check: access.keepsTheLogForAdministrators,
  },
  {
    name: 'events lost between catch-up and live',
    faults: { aroundStore: lateForLive },
    check: following.losesNothingWhileCatchingUp,
  },
];

/** All checks of what the official clients' suites don't notice of streams. */
export const STREAM_CHECKS: readonly Check[] = [
  ...Object.values(durability),
  ...Object.values(idempotence),
  ...Object.values(retention),
  ...Object.values(deletion),
  ...Object.values(access),
  ...Object.values(following),
];
