import type { CaseState } from '../case/case-state.ts';
import type { Circumstances } from '../definition/command.ts';

/**
 * The commands that this actor can give on the case as it stands, in the order of the definition: the role may, the
 * machine accepts the fact that it leads to, and nothing stands in this person's way.
 */
export function allowedCommands(state: CaseState, circumstances: Circumstances<unknown>): readonly string[] {
  if (state.properties.final) return [];
  return Object.entries(state.process.definition.commands)
    .filter(
      ([, command]) =>
        command.by.includes(circumstances.actor.role) &&
        mayFollow(state, command.leadsTo) &&
        !command.mayNot?.(state, circumstances),
    )
    .map(([name]) => name);
}

/** Whether the machine might take a fact of this type (or one of these types) where the case is. */
export function mayFollow({ process, at }: CaseState, leadsTo: string | readonly string[]): boolean {
  const mayAccept = (type: string) => process.statechart.mayAccept(at, type);
  return typeof leadsTo === 'string' ? mayAccept(leadsTo) : leadsTo.some(mayAccept);
}
