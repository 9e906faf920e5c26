export { QUERY_SCHEMAS } from './answer-schemas.ts';
export { QueryApiModule } from './query-api.module.ts';
export type { QueryParts } from './query-parts.ts';
