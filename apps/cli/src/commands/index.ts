import type { Command } from 'commander';

const HELP = ['help', '--help', '-h'];

/** Every command, in the order of the help, and how it is loaded: most need parts that take their time. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  token: async () => (await import('./token.ts')).tokenCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  simulate: async () => (await import('./simulate.ts')).simulateCommand(),
  verify: async () => (await import('./verify.ts')).verifyCommand(),
  rebuild: async () => (await import('./rebuild.ts')).rebuildCommand(),
  views: async () => (await import('./views.ts')).viewsCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  policy: async () => (await import('./policy.ts')).policyCommand(),
  staff: async () => (await import('./staff.ts')).staffCommand(),
  calendar: async () => (await import('./calendar.ts')).calendarCommand(),
  backup: async () => (await import('./backup.ts')).backupCommand(),
  restore: async () => (await import('./restore.ts')).restoreCommand(),
  copy: async () => (await import('./copy.ts')).copyCommand(),
  docs: async () => (await import('./docs.ts')).docsCommand(),
};

/**
 * The commands that a command line can mean: those whose names are among its words; all of them where none is, or where help is
 * asked for first, for their list or for the nearest name.
 */
export async function commandsFor(words: readonly string[]): Promise<readonly Command[]> {
  const names = Object.keys(COMMANDS);
  const first = words.find((word) => names.includes(word) || HELP.includes(word));
  const all = first === undefined || HELP.includes(first);
  const wanted = all ? names : names.filter((name) => words.includes(name));
  return Promise.all(wanted.map((name) => COMMANDS[name]!()));
}
