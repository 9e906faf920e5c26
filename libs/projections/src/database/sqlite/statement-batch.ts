import { CompiledQuery } from 'kysely';

export type Statement = Pick<CompiledQuery, 'sql' | 'parameters'>;

/** Several statements that are run in their order as if they were one: the thread that works on a file is asked once. */
class StatementBatch {
  constructor(readonly statements: readonly Statement[]) {}
}

/** The answer is that of the last one; what comes after a failure isn't run. */
export const batchOf = (statements: readonly Statement[]): CompiledQuery =>
  CompiledQuery.raw('', [new StatementBatch(statements)]);

/** What a query is made of: a batch, or itself. */
export function statementsOf({ sql, parameters }: Statement): readonly Statement[] {
  const [first] = parameters;
  return first instanceof StatementBatch ? first.statements : [{ sql, parameters }];
}
