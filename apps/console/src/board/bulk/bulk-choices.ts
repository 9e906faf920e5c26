import type { components } from '../../api/schema.d.ts';
import { macroSchema, type Macro } from '../../commands/macros.ts';
import type { Payload } from '../../forms/payload.ts';
import type { Localised } from '../../language/language.ts';
import type { CommandDescription, JsonSchema, ProcessDescription } from '../../processes/description.ts';
import type { Role } from '../../session/account.ts';

/** What is asked to be done with each case. */
export type BulkWork = Omit<components['schemas']['BulkRequest'], 'process' | 'cases' | 'preview'>;

/** Something that can be done with many cases at once: a command, or several one after the other. */
export interface BulkChoice {
  /** Tells it from all others. */
  readonly id: string;
  readonly label: Partial<Localised>;
  /** What it has to be told. */
  readonly schema: JsonSchema;
  /** The commands of a macro. */
  readonly steps: readonly string[];
  readonly work: (filled: Payload) => BulkWork;
}

/** What is most often done with many cases at once comes first. */
const FIRST: readonly string[] = ['assign', 'take', 'escalate', 'add-note', 'acknowledge'];

const rank = ({ name }: CommandDescription): number => {
  const at = FIRST.indexOf(name);
  return at === -1 ? FIRST.length : at;
};

/** The commands of a process that a role may give, then its macros; the API decides for each case whether it may be given to it. */
export const bulkChoices = (
  process: Pick<ProcessDescription, 'commands'>,
  macros: readonly Macro[],
  role: Role,
): readonly BulkChoice[] => [
  ...Object.values(process.commands)
    .filter(({ by }) => by.includes(role))
    .sort((one, other) => rank(one) - rank(other))
    .map(({ name, label, schema }): BulkChoice => ({
      id: name,
      label,
      schema,
      steps: [],
      work: (payload) => ({ command: name, payload }),
    })),
  ...macros.map((macro): BulkChoice => ({
    id: `macro/${macro.name}`,
    label: macro.label,
    schema: macroSchema(macro, process),
    steps: macro.steps.map(({ command }) => command),
    work: (values) => ({ macro: macro.name, values }),
  })),
];
