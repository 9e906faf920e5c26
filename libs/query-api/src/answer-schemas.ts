import { CASE_SCHEMAS } from './cases/case-schemas.ts';

/** What queries answer, for OpenAPI. */
export const QUERY_SCHEMAS = { ...CASE_SCHEMAS } as const;
