import type { Recorded } from '../app/recorded.ts';

interface Definitions {
  readonly items: readonly { readonly id: string; readonly states: readonly { readonly name: string }[] }[];
  readonly values: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface Definition {
  readonly facts: object;
  readonly deadlines: object;
  readonly commands: object;
  readonly refusals: object;
  readonly fields: object;
}

/** What programs call things: nobody should have to read it on a screen. */
export async function codesOf(recorded: Recorded): Promise<ReadonlySet<string>> {
  const { items, values } = await recorded.ask<Definitions>('/api/processes');
  const definitions = await Promise.all(
    items.map(({ id }) => recorded.ask<Definition>(`/api/processes/${id}`)),
  );
  const codes = [
    ...items.flatMap(({ id, states }) => [id, ...states.map(({ name }) => name)]),
    ...Object.keys(values),
    ...Object.values(values).flatMap(Object.keys),
    ...definitions.flatMap(({ facts, deadlines, commands, refusals, fields }) =>
      [facts, deadlines, commands, refusals, fields].flatMap(Object.keys),
    ),
  ];
  // Scores, levels and the like are numbers for everybody.
  return new Set(codes.filter((code) => !/^\d+$/.test(code)));
}
