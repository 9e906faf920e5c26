import type { CommandDescription, ProcessDescription, StateNode } from '../processes/description.ts';

/** A command that can be given now. */
export interface NextCommand {
  readonly command: CommandDescription;
  /** Paths of the states of the main region that it can lead to from here; none where the case stays where it is. */
  readonly targets: readonly StateNode[];
  /** It ends the case otherwise than by what was to be done, and the customer has to be told: not to be given by mistake. */
  readonly irrevocable: boolean;
}

export interface NextCommands {
  /** They lead on; the likeliest first. */
  readonly onward: readonly NextCommand[];
  /** They record what happened; the case stays where it is. */
  readonly alongside: readonly NextCommand[];
  /** Who handles it, links: the same in every process. */
  readonly casework: readonly NextCommand[];
  /** They end it before its time. */
  readonly endings: readonly NextCommand[];
}

/** A case, as far as it matters for what can be done: its state in the main region, and what the API allows. */
export interface Standing {
  readonly state: string;
  readonly allowed: readonly { readonly command?: string }[];
}

/** Commands that every process has, for the work on a case rather than for its matter. */
const CASEWORK: ReadonlySet<string> = new Set(['take', 'assign', 'link-case', 'escalate', 'de-escalate']);

/** Notes are written in a place of their own on a case’s page. */
const NOTE = 'add-note';

/** What is allowed of that which is done by commands’ forms. */
export const actionsAllowed = ({ allowed }: Pick<Standing, 'allowed'>): Standing['allowed'] =>
  allowed.filter(({ command }) => command !== NOTE);

/** Whether a state is another, or inside it. */
const isIn = (path: string, state: string) => state === '' || path === state || path.startsWith(`${state}.`);

/** What whoever asks can do now, in groups. */
export function nextCommands(process: ProcessDescription, card: Standing): NextCommands {
  const allowed = actionsAllowed(card).flatMap(({ command }) => {
    const described = process.commands[command ?? ''];
    return described ? [nextCommand(process, card.state, described)] : [];
  });
  const others = allowed.filter(({ command }) => !CASEWORK.has(command.name));
  const leading = others.filter(({ targets, irrevocable }) => targets.length > 0 && !irrevocable);
  const rank = new Map(leading.map((next) => [next, rankOf(process, card.state, next)]));
  return {
    onward: [...leading].sort((one, other) => rank.get(one)! - rank.get(other)!),
    alongside: others.filter(({ targets }) => targets.length === 0),
    casework: allowed.filter(({ command }) => CASEWORK.has(command.name)),
    endings: others.filter(({ irrevocable }) => irrevocable),
  };
}

/** A command as it can be given in a state of the main region. */
export function nextCommand(
  process: ProcessDescription,
  state: string,
  command: CommandDescription,
): NextCommand {
  const targets = targetsOf(process, state, command);
  const ends = targets.length > 0 && targets.every(({ kind }) => kind === 'final');
  const tells = command.schema.required?.includes('told') ?? false;
  return { command, targets, irrevocable: ends && tells && leadsOn(process, state) };
}

/** Whether anything leads on from a state otherwise than to an end: where nothing does, to end it is what was to be done. */
const leadsOn = (process: ProcessDescription, state: string): boolean =>
  Object.values(process.commands).some((command) =>
    targetsOf(process, state, command).some(({ kind }) => kind !== 'final'),
  );

/** Where the facts of a command can lead from a state of the main region. */
export function targetsOf(
  { mainRegion, nodes, transitions }: ProcessDescription,
  state: string,
  { leadsTo }: CommandDescription,
): readonly StateNode[] {
  const here = `${mainRegion}.${state}`;
  const there = new Set(
    transitions
      .filter(({ from, to, fact }) => leadsTo.includes(fact) && isIn(here, from) && !isIn(here, to))
      .map(({ to }) => to),
  );
  return nodes.filter(({ path }) => there.has(path) && isIn(path, mainRegion));
}

/** On towards the end; the same, but only under a condition; a detour that leads straight back here; back. */
type Rank = 0 | 1 | 2 | 3;

/** How likely a command is what comes next: a machine’s states are written in the order of the work. */
function rankOf(
  { mainRegion, nodes, transitions }: ProcessDescription,
  state: string,
  { command, targets }: NextCommand,
): Rank {
  const path = `${mainRegion}.${state}`;
  const here = nodes.findIndex((node) => node.path === path);
  const forward = targets.filter((target) => nodes.indexOf(target) > here);
  if (forward.length === 0) return 3;
  const leadsBack = (target: StateNode) =>
    transitions.some(
      ({ from, to }) => from !== '' && isIn(target.path, from) && to !== from && isIn(path, to),
    );
  if (forward.every(leadsBack)) return 2;
  const leading = transitions.filter(
    ({ from, fact }) => from !== '' && isIn(path, from) && command.leadsTo.includes(fact),
  );
  return leading.every(({ guards }) => guards.length > 0) ? 1 : 0;
}

/** A command that one could give, but not now, and the states in which one can. */
export interface NotNow {
  readonly command: CommandDescription;
  /** Of the main region; none where it depends on something else. */
  readonly states: readonly StateNode[];
}

/** What somebody of this role can’t do now, though they may at other times. */
export function notNow(process: ProcessDescription, card: Standing, role: string): readonly NotNow[] {
  const here = `${process.mainRegion}.${card.state}`;
  return Object.values(process.commands)
    .filter(
      ({ name, by }) =>
        name !== NOTE &&
        by.some((each) => each === role) &&
        card.allowed.every(({ command }) => command !== name),
    )
    .map((command) => {
      const from = new Set(
        process.transitions.filter(({ fact }) => command.leadsTo.includes(fact)).map((arrow) => arrow.from),
      );
      const states = process.nodes.filter(({ path }) => from.has(path) && isIn(path, process.mainRegion));
      // Possible by the state: something else stands against it.
      return { command, states: states.some(({ path }) => isIn(here, path)) ? [] : states };
    });
}
