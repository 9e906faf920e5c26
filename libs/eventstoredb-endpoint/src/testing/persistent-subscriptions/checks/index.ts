import type { Check } from '../../../semantics/check.ts';
import * as delivery from './delivery-checks.ts';
import * as restart from './restart-checks.ts';
import * as strategy from './strategy-checks.ts';

/** What the clients' own suites don't notice of persistent subscriptions. */
export const PERSISTENT_SUBSCRIPTION_CHECKS: readonly Check[] = [
  ...Object.values(delivery),
  ...Object.values(strategy),
  ...Object.values(restart),
];
