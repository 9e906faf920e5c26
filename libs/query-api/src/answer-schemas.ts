import { ACCOUNT_SCHEMAS } from './account/account-schemas.ts';
import { AGEING_SCHEMAS } from './ageing/ageing-schemas.ts';
import { BOARD_SCHEMAS } from './board/board-schemas.ts';
import { CASE_MOMENT_SCHEMAS } from './cases/case-moment-schemas.ts';
import { CASE_SCHEMAS } from './cases/case-schemas.ts';
import { CUSTOMER_SCHEMAS } from './customers/customer-schemas.ts';
import { FIGURE_SCHEMAS } from './figures/figure-schemas.ts';
import { FUNNEL_SCHEMAS } from './funnel/funnel-schemas.ts';
import { HOT_SPOT_SCHEMAS } from './hot-spots/hot-spot-schemas.ts';
import { PARKED_SCHEMAS } from './parked/parked-schemas.ts';
import { PEOPLE_SCHEMAS } from './people/people-schemas.ts';
import { PROCESS_SCHEMAS } from './processes/process-schemas.ts';
import { QUEUE_SCHEMAS } from './queues/queue-schemas.ts';
import { SAVED_VIEW_SCHEMAS } from './saved-views/saved-view-schemas.ts';
import { SLA_SCHEMAS } from './sla/sla-schemas.ts';
import { STORE_SCHEMAS } from './stores/store-schemas.ts';
import { STUCK_SCHEMAS } from './stuck/stuck-schemas.ts';
import { WORKLOAD_SCHEMAS } from './workload/workload-schemas.ts';

/** What queries answer, for OpenAPI. */
export const QUERY_SCHEMAS = {
  ...CASE_SCHEMAS,
  ...CASE_MOMENT_SCHEMAS,
  ...BOARD_SCHEMAS,
  ...QUEUE_SCHEMAS,
  ...WORKLOAD_SCHEMAS,
  ...AGEING_SCHEMAS,
  ...CUSTOMER_SCHEMAS,
  ...FIGURE_SCHEMAS,
  ...FUNNEL_SCHEMAS,
  ...HOT_SPOT_SCHEMAS,
  ...SLA_SCHEMAS,
  ...STUCK_SCHEMAS,
  ...PARKED_SCHEMAS,
  ...SAVED_VIEW_SCHEMAS,
  ...PROCESS_SCHEMAS,
  ...ACCOUNT_SCHEMAS,
  ...STORE_SCHEMAS,
  ...PEOPLE_SCHEMAS,
} as const;
