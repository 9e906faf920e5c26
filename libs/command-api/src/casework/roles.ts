import type { ProcessCatalogue } from '@huiyin/case-runtime';

/** Whoever may give any command at all, in the order in which definitions name them. */
export function actingRoles({ processes }: ProcessCatalogue): [string, ...string[]] {
  const roles = processes.flatMap(({ definition }) =>
    Object.values(definition.commands).flatMap(({ by }) => by),
  );
  const [first, ...rest] = new Set(roles);
  if (first === undefined) throw new Error('A catalogue without commands needs no routes.');
  return [first, ...rest];
}
