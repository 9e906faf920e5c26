import { type CaseRepository, type Command } from '@huiyin/case-runtime';
import type { CaseworkData } from '@huiyin/casework';
import type { Actor } from '@huiyin/process-engine';
import { OFFICE_ROTA } from '../company/rotas.ts';
import { concernsOf } from '../journeys/concerns.ts';
import { LEAST_GAP, type Clockwork } from '../time/clockwork.ts';
import { HOUR } from '../time/units.ts';
import type { CaseFile } from './case-file.ts';
import type { Desk } from './desk.ts';
import { AlreadySimulatedError, ImplausibleSimulationError } from './errors.ts';
import type { Lane, Lanes } from './lanes.ts';
import type { Tally } from './report.ts';
import type { CustomerCause, Move, Step } from './step.ts';
import type { Consequence, Consequences } from './consequences.ts';
import { CLOCK, REACTOR, systemActor } from './systems.ts';
import { nextDueMove, type SharesOf } from './watch.ts';

export type File = CaseFile<CaseworkData>;

/** So many commands that should not have been refused, and the rest isn't worth having. */
const MOST_UNEXPECTED = 100;

/** How a case begins. */
export interface Opening {
  readonly commandId: string;
  readonly payload: object;
  readonly by: Actor;
  /** What belongs to it: money that came with it, a word of the chat robot. */
  readonly and: readonly Move[];
}

/** Told of a command. */
export type GivesCommand = (process: string, command: string, payload: object) => void;

/** What the work on cases needs. */
export interface Workplace {
  readonly cases: CaseRepository;
  readonly lanes: Lanes;
  readonly desk: Desk;
  readonly clockwork: Clockwork;
  readonly tally: Tally;
  readonly sharesOf: SharesOf;
  readonly gives: GivesCommand | undefined;
  readonly consequences: Consequences;
  /** A customer complains of a case, or sends something back. Called in the order of virtual time. */
  readonly turnTo: (file: File, cause: CustomerCause, at: number) => void;
  /** The product opens a case because of what happened in another one. Called in the order of virtual time. */
  readonly openLinked: (file: File, cause: Extract<Consequence, { kind: 'open' }>, at: number) => void;
}

/** Brings cases forward: plans what comes next in each, and does it through the real commands. */
export class CaseWork {
  constructor(private readonly at: Workplace) {}

  /** Opens a case at a moment. */
  open(file: File, now: number, opening: Opening): void {
    this.#errand(file, now, async (lane) => {
      const { commandId: id, payload, by: actor, and } = opening;
      const { name } = file.process.definition.opening;
      this.at.gives?.(file.process.id, name, payload);
      const result = await lane.commands.open(file.process, { name, payload, actor, id });
      if (result.kind === 'done' && result.repeated) throw new AlreadySimulatedError(file.id);
      if (result.kind !== 'done') return this.#refused(file, name, JSON.stringify(result), false);
      this.at.tally.open(file.process.id);
      file.state = (await this.at.cases.load(file.id)) as File['state'];
      for (const move of and) await this.#give(lane, file, move, actor);
    });
  }

  /** Lets somebody do something in a case at a moment, whatever else is planned. */
  do(file: File, now: number, moves: () => readonly Move[], by: Actor): void {
    this.#errand(file, now, async (lane) => {
      if (!file.isOver) for (const move of moves()) await this.#give(lane, file, move, by);
    });
  }

  /** Goes on with a case that is there already. */
  resume(file: File, now: number): void {
    this.#follow(file, now);
  }

  #errand(file: File, at: number, work: (lane: Lane) => Promise<void>): void {
    this.at.clockwork.add({
      at,
      order: file.order,
      turn: file.turns++,
      line: file,
      run: () =>
        this.at.lanes.use(at, async (lane) => {
          await work(lane);
          if (!file.isOver) this.#follow(file, at);
        }),
    });
  }

  #happening(file: File, at: number, happen: () => void): void {
    this.at.clockwork.add({ at, order: file.order, turn: file.turns++, happen });
  }

  /** What comes next in each concern of a case. Looks at the case alone: others are brought forward at the same time. */
  #follow(file: File, now: number): void {
    this.#watch(file, now);
    for (const { name, plan } of concernsOf(file.process)) {
      const step = plan(file as never, now);
      if (!step) {
        file.planned.delete(name);
        continue;
      }
      const situation = situationFor(step, file);
      if (situation !== file.planned.get(name)?.situation)
        this.#plan(file, name, { ...step, situation }, now);
    }
  }

  #plan(file: File, concern: string, step: Step, now: number): void {
    const number = ++file.plans;
    file.planned.set(concern, { situation: step.situation, number });
    const earliest = Math.max(now + (step.after ?? 0), step.notBefore ?? 0, now + LEAST_GAP);
    const { by } = step;
    const perform = (at: number, actor: Actor, manner = 0) =>
      this.#perform(file, concern, number, step, at, actor, manner);
    switch (by.kind) {
      case 'system':
        return perform(Math.ceil(earliest), systemActor(by.system));
      case 'department': {
        const { actor } = file.store.people.find(
          ({ actor: { department } }) => department === by.department,
        )!;
        return perform(OFFICE_ROTA.addWorkingTime(Math.ceil(earliest), Math.ceil(by.hours * HOUR)), actor);
      }
      case 'staff':
        // Who has time is looked at when the work comes up, in the order in which it does.
        return this.#happening(file, Math.ceil(earliest), () => {
          const chance = file.chance('effort', number);
          const { person, begins, ends } = this.at.desk.allot(file.store, by, Math.ceil(earliest), chance);
          if (by.claims) this.#claim(file, begins, person.actor);
          perform(ends, person.actor, person.manner);
        });
    }
  }

  /** Whoever begins with a case becomes responsible for it. */
  #claim(file: File, at: number, { id }: Actor): void {
    this.#errand(file, at, async (lane) => {
      if (file.isOver) return;
      const { assignee, escalatedPast } = file.data;
      if (assignee === id || escalatedPast.includes(id)) return;
      const person = file.store.people.find(({ actor }) => actor.id === id)!;
      const leader = file.store.people.find(({ role }) => role === 'supervisor')!;
      const isTaken = assignee === undefined && !file.store.assigns;
      await this.#give(
        lane,
        file,
        isTaken
          ? { name: 'take', payload: {} }
          : {
              name: 'assign',
              payload: { assignee: id, ...(assignee !== undefined && { reason: '原负责人不便处理，转派' }) },
            },
        isTaken ? person.actor : leader.actor,
      );
    });
  }

  #perform(
    file: File,
    concern: string,
    number: number,
    step: Step,
    at: number,
    actor: Actor,
    manner: number,
  ) {
    this.#errand(file, at, async (lane) => {
      if (file.isOver || file.planned.get(concern)?.number !== number) return;
      // Whatever comes of it, it is done: what comes next is planned anew.
      file.planned.delete(concern);
      for (const move of step.moves({ actor, manner, now: at }))
        if (!(await this.#give(lane, file, move, actor))) break;
      const { opens } = step;
      if (opens) {
        const then = at + LEAST_GAP;
        this.#happening(file, then, () => this.at.turnTo(file, opens, then));
      }
    });
  }

  /** Sees to it that deadlines fire at their moment. */
  #watch(file: File, now: number): void {
    const next = nextDueMove(file.state!, this.at.sharesOf);
    if (!next || next.at >= file.watchedAt) return;
    const at = Math.max(next.at, now + LEAST_GAP);
    file.watchedAt = at;
    this.#errand(file, at, async (lane) => {
      if (file.watchedAt === at) file.watchedAt = Infinity;
      while (!file.isOver) {
        const due = nextDueMove(file.state!, this.at.sharesOf);
        if (!due || due.at > at) return;
        if (!(await this.#give(lane, file, due, CLOCK))) return;
      }
    });
  }

  async #give(
    lane: Lane,
    file: File,
    { name, payload, by, mayBeRefused }: Move,
    actor: Actor,
  ): Promise<boolean> {
    const command: Command = { name, payload, actor: by ?? actor };
    this.at.tally.commands += 1;
    this.at.gives?.(file.process.id, name, payload);
    const result = await lane.commands.execute(file.process, file.id, command);
    if (result.kind === 'done') {
      file.state = (await this.at.cases.load(file.id)) as File['state'];
      this.#follows(file, await this.at.consequences.of(file, result.facts), lane.now);
      return true;
    }
    const code = result.kind === 'refused' ? result.refusal.refused : result.kind;
    this.#refused(file, name, code, [mayBeRefused].flat().includes(code));
    return false;
  }

  /** What the product does of itself, a moment later. */
  #follows(file: File, consequences: readonly Consequence[], now: number): void {
    const at = now + LEAST_GAP;
    for (const consequence of consequences)
      this.#happening(file, at, () =>
        consequence.kind === 'open'
          ? this.at.openLinked(file, consequence, at)
          : this.do(consequence.file, at, () => [consequence.move], REACTOR),
      );
  }

  #refused({ process, state }: File, name: string, code: string, expected: boolean): void {
    const { tally } = this.at;
    tally.refuse(`${process.id} ${name} in ${state?.properties.name ?? 'no state'}: ${code}`, expected);
    if (tally.unexpectedTotal > MOST_UNEXPECTED) throw new ImplausibleSimulationError(tally.unexpected);
  }
}

const situationFor = ({ situation, by }: Step, { data }: File): string =>
  by.kind === 'staff' ? `${situation} | ${data.level} ${data.escalatedPast.length}` : situation;
