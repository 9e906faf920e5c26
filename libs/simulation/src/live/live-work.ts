import type { CaseRepository, CommandHandler } from '@huiyin/case-runtime';
import type { Actor } from '@huiyin/process-engine';
import type { Chance } from '../chance/chance.ts';
import { concernsOf } from '../journeys/concerns.ts';
import type { File, Opening } from '../running/case-work.ts';
import { Desk } from '../running/desk.ts';
import type { CustomerCause, Move, Step } from '../running/step.ts';
import { systemActor } from '../running/systems.ts';

/** Cases that are played at once. */
const MOST_FILES = 600;

/**
 * Work on cases as the clock on the wall goes: whoever is asked does the next thing at once, whatever their shift. What people
 * who look on do to the same cases meanwhile may get in the way; then something else is done.
 */
export class LiveWork {
  readonly #files = new Map<string, File>();
  #under: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly commands: CommandHandler,
    private readonly cases: CaseRepository,
    private readonly now: () => number,
  ) {}

  get files(): ReadonlyMap<string, File> {
    return this.#files;
  }

  add(file: File): void {
    this.#files.set(file.id, file);
    const [oldest] = this.#files.keys();
    if (this.#files.size > MOST_FILES && oldest !== undefined) this.#files.delete(oldest);
  }

  /** Resolves when what was begun is done. */
  settled(): Promise<unknown> {
    return this.#under;
  }

  open(file: File, _at: number, { commandId: id, payload, by: actor, and }: Opening): void {
    this.#begin(async () => {
      const { name } = file.process.definition.opening;
      const result = await this.commands.open(file.process, { name, payload, actor, id });
      if (result.kind !== 'done') return;
      this.add(file);
      await this.#give(file, and, actor);
    });
  }

  do(file: File, _at: number, moves: () => readonly Move[], by: Actor): void {
    this.#begin(() => this.#give(file, moves(), by));
  }

  /** Does the next thing in some case. @returns what the customer makes of it, if anything. */
  async step(chance: Chance): Promise<{ readonly file: File; readonly cause: CustomerCause } | undefined> {
    const ids = [...this.#files.keys()];
    for (let tries = Math.min(12, ids.length); tries > 0; tries--) {
      const file = this.#files.get(chance.pick(ids));
      if (!file) continue;
      file.state = (await this.cases.refresh(file.id)) as File['state'];
      await this.#adopt(file);
      if (file.isOver) {
        this.#files.delete(file.id);
        continue;
      }
      const steps = concernsOf(file.process).flatMap(({ plan }) => plan(file as never, this.now()) ?? []);
      const step = steps.length > 0 ? chance.pick(steps) : undefined;
      if (!step || !(await this.#perform(file, step, chance))) continue;
      return step.opens && { file, cause: step.opens };
    }
    return undefined;
  }

  /** Takes up what the app itself opened because of this case. */
  async #adopt(file: File): Promise<void> {
    for (const { caseId } of file.data.links) {
      if (this.#files.has(caseId)) continue;
      const state = await this.cases.load(caseId);
      if (!state || state.properties.final || concernsOf(state.process).length === 0) continue;
      const linked = file.beside(state.process, caseId, 0, this.now()) as File;
      linked.state = state as File['state'];
      this.add(linked);
    }
  }

  async #perform(file: File, step: Step, chance: Chance): Promise<boolean> {
    const now = this.now();
    const { by } = step;
    const people = file.store.people;
    const doer =
      by.kind === 'staff'
        ? new Desk().allot(file.store, by, now, chance).person
        : people.find(
            ({ actor: { department } }) => by.kind === 'department' && department === by.department,
          );
    const actor = doer?.actor ?? systemActor(by.kind === 'system' ? by.system : 'service-desk');
    const moves = step.moves({ actor, manner: doer?.manner ?? 0, now });
    const isUnclaimed = by.kind === 'staff' && by.claims === true && file.data.assignee === undefined;
    return this.#give(file, [...(isUnclaimed ? [{ name: 'take', payload: {} }] : []), ...moves], actor);
  }

  /** @returns whether all of it was done. */
  async #give(file: File, moves: readonly Move[], actor: Actor): Promise<boolean> {
    for (const { name, payload, by = actor } of moves) {
      const result = await this.commands.execute(file.process, file.id, { name, payload, actor: by });
      if (result.kind !== 'done') return false;
      file.state = (await this.cases.load(file.id)) as File['state'];
    }
    return true;
  }

  #begin(work: () => Promise<unknown>): void {
    this.#under = this.#under.then(work, work);
  }
}
