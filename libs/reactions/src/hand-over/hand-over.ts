import type { Command, CommandHandler, CommandPreview, CommandResult } from '@huiyin/case-runtime';
import type { Actor, CaseState, Process } from '@huiyin/process-engine';
import type { Assigner } from '../assigning/assigner.ts';

/** Whose cases go to whom, and why. */
export interface HandOverRequest {
  readonly person: string;
  /** Who gets all of them; without, each goes to whoever suits it best. */
  readonly to?: string | undefined;
  /** Whether what nobody suits goes to a leader of its store: somebody has to have it. */
  readonly orLeader?: boolean;
  readonly reason: string;
  readonly actor: Actor;
  /** The id of the command on each case, so that a repetition changes nothing. */
  readonly commandId: (caseId: string) => string | undefined;
}

/** What became, or would become, of one of the cases. */
export interface HandedOver {
  readonly caseId: string;
  readonly process: Process;
  /** Who has it now; absent where nobody suits it. */
  readonly to?: string;
  readonly result: CommandResult | CommandPreview | { readonly kind: 'nobody-suits' };
}

/** Hands somebody's open cases to others, as commands: each is decided on its own, and has its own result. */
export class HandOver {
  constructor(
    readonly assigner: Assigner,
    readonly commands: CommandHandler,
  ) {}

  /** What `carryOut` would do. Records nothing. */
  preview(request: HandOverRequest): Promise<readonly HandedOver[]> {
    return this.#each(request, this.assigner.apart(), async (process, caseId, command) => {
      const [preview] = await this.commands.preview(process, caseId, [command]);
      return preview!;
    });
  }

  /** @throws as `CommandHandler.execute` does; then it may be repeated. */
  carryOut(request: HandOverRequest): Promise<readonly HandedOver[]> {
    return this.#each(request, this.assigner, (process, caseId, command) =>
      this.commands.execute(process, caseId, command),
    );
  }

  async #each(
    { person, to, orLeader = false, reason, actor, commandId }: HandOverRequest,
    assigner: Assigner,
    give: (process: Process, caseId: string, command: Command) => Promise<CommandResult | CommandPreview>,
  ): Promise<readonly HandedOver[]> {
    const results: HandedOver[] = [];
    for (const state of await this.#casesOf(person)) {
      const { id: caseId, process } = state;
      const suited = await nextFor(state, person, to, assigner);
      const next = suited ?? (orLeader ? await assigner.leaderFor(state) : undefined);
      if (next === undefined) {
        results.push({ caseId, process, result: { kind: 'nobody-suits' } });
        continue;
      }
      const id = commandId(caseId);
      const payload = { assignee: next, reason };
      const command = { name: 'assign', payload, actor, ...(id !== undefined && { id }) };
      const result = await give(process, caseId, command);
      if (result.kind === 'done' || result.kind === 'possible')
        assigner.remember(state, next, result.version);
      results.push({ caseId, process, to: next, result });
    }
    return results;
  }

  /** The views may lag: only what is recorded says whose a case is. */
  async #casesOf(person: string): Promise<readonly CaseState[]> {
    const states: CaseState[] = [];
    for (const { caseId } of await this.assigner.openWork.casesOf(person)) {
      const state = await this.commands.cases.refresh(caseId);
      const data = state?.data as { readonly assignee?: string } | undefined;
      if (state && data?.assignee === person && !state.properties.final) states.push(state);
    }
    return states;
  }
}

/** A case that was escalated past the substitute goes to somebody else. */
async function nextFor(
  state: CaseState,
  person: string,
  to: string | undefined,
  assigner: Assigner,
): Promise<string | undefined> {
  if (to !== undefined && !assigner.isPassed(state, to)) return to;
  return (await assigner.choose(state, person))?.id;
}
