import type { components } from '../api/schema.d.ts';

/** Somebody who works here, or did. */
export type Person = components['schemas']['People']['items'][number];

/** As many as the API tells of at once. */
export const AT_ONCE = 50;

interface Asked {
  readonly ids: Set<string>;
  readonly answer: Promise<ReadonlyMap<string, Person>>;
}

/**
 * Asks for people one by one, and does so together: all that are asked for in one go become one request, or as few as the API’s
 * limit allows.
 *
 * @param ask asks for up to AT_ONCE people; those whom nobody knows are missing in the answer
 */
export function batchPeople(
  ask: (ids: readonly string[]) => Promise<readonly Person[]>,
): (id: string) => Promise<Person | null> {
  let open: Asked | undefined;
  const begin = (): Asked => {
    const ids = new Set<string>();
    // Everything that is drawn together has asked by then.
    const answer = new Promise((resolve) => setTimeout(resolve)).then(async () => {
      if (open?.ids === ids) open = undefined;
      return new Map((await ask([...ids])).map((person) => [person.id, person]));
    });
    return { ids, answer };
  };
  return async (id) => {
    if (!open || (open.ids.size >= AT_ONCE && !open.ids.has(id))) open = begin();
    open.ids.add(id);
    return (await open.answer).get(id) ?? null;
  };
}
