export { QUERY_SCHEMAS } from './answer-schemas.ts';
export { CaseQueries } from './case-queries.ts';
export { QueryApiModule } from './query-api.module.ts';
export { ViewGate } from './view-gate.ts';
