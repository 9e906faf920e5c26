import { CASE_SCHEMAS } from './cases/case-schemas.ts';
import { SAVED_VIEW_SCHEMAS } from './saved-views/saved-view-schemas.ts';

/** What queries answer, for OpenAPI. */
export const QUERY_SCHEMAS = { ...CASE_SCHEMAS, ...SAVED_VIEW_SCHEMAS } as const;
