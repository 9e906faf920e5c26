import { ENDPOINT_VARIABLES } from './endpoint-settings.ts';

/** Every variable that our programs are set up by. */
const VARIABLES = [
  ...ENDPOINT_VARIABLES,
  'PORT',
  'HOST',
  'DATA_DIR',
  'EVENT_STORE',
  'EVENT_STORE_FILE',
  'VIEWS',
  'VIEWS_FILE',
  'KEYS_DIR',
  'METRICS',
  'CONSOLE',
  'LOG_LEVEL',
  'LOG_FORMAT',
] as const;

/** Names as long as this can be told from others with a letter wrong. */
const LONG = 6;

/** A variable that nobody reads, and the one of ours that was probably meant. */
export interface Misspelt {
  readonly name: string;
  readonly meant: string;
}

/**
 * Variables that look as if one of ours was meant: a misspelt EVENT_STORE would otherwise begin an empty store without a word.
 * Told, not refused: an environment holds much that is others'.
 */
export function misspelt(env: NodeJS.ProcessEnv): readonly Misspelt[] {
  const known = new Set<string>(VARIABLES);
  return Object.keys(env)
    .filter((name) => !known.has(name) && env[name]?.trim())
    .flatMap((name) => {
      const meant = VARIABLES.find((variable) => isAlike(lettersOf(name), lettersOf(variable)));
      return meant === undefined || env[meant]?.trim() ? [] : [{ name, meant }];
    });
}

const lettersOf = (name: string): string => name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/** The same letters; of long names with one too many, too few, wrong, or two in each other's place. */
function isAlike(name: string, meant: string): boolean {
  if (name === meant) return true;
  if (meant.length < LONG || Math.abs(name.length - meant.length) > 1) return false;
  let start = 0;
  while (start < name.length && name[start] === meant[start]) start++;
  const rest = name.slice(start);
  const wanted = meant.slice(start);
  return (
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    rest.slice(1) === wanted.slice(1) ||
    (rest.slice(2) === wanted.slice(2) && rest[0] === wanted[1] && rest[1] === wanted[0])
  );
}
