import type { Access } from '../../authorization/access.ts';
import type { SubscriptionGroups } from '../subscription-groups.ts';

/** What the service works with. */
export interface ServiceParts {
  readonly groups: SubscriptionGroups;
  readonly access: Access;
}
