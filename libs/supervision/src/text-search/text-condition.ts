import { sql, type Expression, type SqlBool } from 'kysely';

/** Whether a case's text holds these words, as they are but for the case of letters. */
export function holdsText(words: string): Expression<SqlBool> {
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`search like ${pattern} escape '\\'`;
}
