import { stateNodes, type Process } from '@huiyin/process-engine';

/** A state of a process's main region that a case can be in. */
export interface MainState {
  /** As rows have it: `awaitingApproval.supervisor`. */
  readonly name: string;
  /** The role responsible in it; absent in final states. */
  readonly owner?: string;
  /** Whom it waits for, e.g. `customer`. */
  readonly awaits?: string;
  readonly final: boolean;
}

/** The states of the main region, in the order of the definition. */
export function mainStates({ definition }: Process): MainState[] {
  const { machine, mainRegion } = definition;
  return stateNodes(machine)
    .filter(({ path, type }) => path[0] === mainRegion && (type === 'atomic' || type === 'final'))
    .map(({ path, type, meta }) => {
      const { owner, awaits } = (meta ?? {}) as { readonly owner?: unknown; readonly awaits?: unknown };
      return {
        name: path.slice(1).join('.'),
        ...(typeof owner === 'string' && { owner }),
        ...(typeof awaits === 'string' && { awaits }),
        final: type === 'final' && path.length === 2,
      };
    });
}
