import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { read } from '../api/read.ts';
import type { components } from '../api/schema.d.ts';
import type { JsonSchema, ProcessDescription } from '../processes/description.ts';
import type { Standing } from './next-commands.ts';

/** Commands that are given one after the other, with some texts filled in. */
export type Macro = components['schemas']['Macros']['items'][number];

/** What became, or would become, of a macro. */
export type MacroOutcome = components['schemas']['MacroOutcome'];

/** The macros for one’s role. @param acting whether one may give commands at all */
export function useMacros(process: string, acting: boolean): readonly Macro[] {
  const { data = [] } = useQuery({
    queryKey: ['macros', process],
    queryFn: async ({ signal }) =>
      (await read(api.GET('/api/macros', { params: { query: { process } }, signal }))).items,
    enabled: acting,
    staleTime: 5 * 60_000,
  });
  return data;
}

/** The macros whose first command can be given now: whether the others can be is found out by asking. */
export const macrosNow = (macros: readonly Macro[], { allowed }: Standing): readonly Macro[] =>
  macros.filter(({ steps: [first] }) => allowed.some(({ command }) => command === first?.command));

/** The schema of the texts that a macro takes: each as the command has it that it’s filled into; required. */
export function macroSchema(
  { parameters, steps }: Macro,
  { commands }: Pick<ProcessDescription, 'commands'>,
): JsonSchema {
  const schemas = steps.flatMap(({ command }) => commands[command]?.schema ?? []);
  const members = parameters.map((name) => {
    const found = schemas
      .map((schema) => memberNamed(name, schema))
      .find((member) => member?.type === 'string');
    return [name, found ?? { type: 'string' }] as const;
  });
  return { type: 'object', properties: Object.fromEntries(members), required: parameters };
}

/** A member of this name, wherever it is in the payload. */
function memberNamed(name: string, { properties = {}, items }: JsonSchema): JsonSchema | undefined {
  const inside = [...Object.values(properties), ...(items ? [items] : [])];
  return properties[name] ?? inside.map((member) => memberNamed(name, member)).find(Boolean);
}
