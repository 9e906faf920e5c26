import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { JsonSchema, ProcessDescription } from '../processes/description.ts';
import type { Localised } from '../language/language.ts';
import type { Standing } from './next-commands.ts';

/** Commands that are given one after the other, with some texts filled in. */
export interface Macro {
  readonly name: string;
  readonly label: Localised;
  /** What has to be filled in. */
  readonly parameters: readonly string[];
  readonly steps: readonly { readonly command: string; readonly label: Localised }[];
}

/** What became, or would become, of a macro. */
export interface MacroOutcome {
  readonly steps: readonly {
    readonly command: string;
    readonly outcome: 'done' | 'possible' | 'refused';
    readonly version?: number;
    readonly position?: number;
    readonly problem?: { readonly title?: Localised | string; readonly detail?: Localised | string };
  }[];
}

/** The macros for one’s role. @param acting whether one may give commands at all */
export function useMacros(process: string, acting: boolean): readonly Macro[] {
  const { data = [] } = useQuery({
    queryKey: ['macros', process],
    queryFn: async ({ signal }) => {
      const answer = await ask(`/api/macros?process=${encodeURIComponent(process)}`, { signal });
      return ((await answer.json()) as { readonly items: readonly Macro[] }).items;
    },
    enabled: acting,
    staleTime: 5 * 60_000,
  });
  return data;
}

/** The macros whose first command can be given now: whether the others can be is found out by asking. */
export const macrosNow = (macros: readonly Macro[], { allowed }: Standing): readonly Macro[] =>
  macros.filter(({ steps: [first] }) => allowed.some(({ command }) => command === first?.command));

/** The schema of the texts that a macro takes: each as the command has it that it’s filled into; required. */
export function macroSchema({ parameters, steps }: Macro, { commands }: ProcessDescription): JsonSchema {
  const schemas = steps.flatMap(({ command }) => commands[command]?.schema ?? []);
  const members = parameters.map((name) => {
    const found = schemas
      .map((schema) => memberNamed(name, schema))
      .find((member) => member?.type === 'string');
    return [name, found ?? { type: 'string' }] as const;
  });
  return { type: 'object', properties: Object.fromEntries(members), required: [...parameters] };
}

/** A member of this name, wherever it is in the payload. */
function memberNamed(name: string, { properties = {}, items }: JsonSchema): JsonSchema | undefined {
  const inside = [...Object.values(properties), ...(items ? [items] : [])];
  return properties[name] ?? inside.map((member) => memberNamed(name, member)).find(Boolean);
}
