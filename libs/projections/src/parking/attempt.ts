import type { CompiledQuery, Kysely, KyselyPlugin, QueryResult } from 'kysely';

/** For an executor of its own. */
const NOTHING: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => result,
};

/**
 * Does some work in a transaction, so that nothing of it comes later when it fails: what it has under way is waited for, and
 * what it would begin then is refused. After a rollback, statements of whoever failed would stand outside of it.
 */
export async function attempt<Tables>(
  transaction: Kysely<Tables>,
  work: (db: Kysely<Tables>) => Promise<unknown>,
): Promise<void> {
  const db = transaction.withPlugin(NOTHING);
  const executor = db.getExecutor();
  const execute = executor.executeQuery.bind(executor);
  const pending = new Set<Promise<unknown>>();
  let isOver = false;
  executor.executeQuery = async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
    if (isOver) throw new Error('What it was part of has failed.');
    const answer = execute(query) as Promise<QueryResult<R>>;
    pending.add(answer);
    return answer.finally(() => pending.delete(answer));
  };
  try {
    await work(db);
  } catch (failure) {
    isOver = true;
    await Promise.allSettled(pending);
    throw failure;
  }
}
