import { asFact, type CommandHandler, UnknownMachineError } from '@huiyin/case-runtime';
import type { RecordedEvent } from '@huiyin/event-store';
import { carryOut, REACTOR } from '../reacting/carry-out.ts';
import { causeOf, isNews, LATEST } from '../reacting/cause.ts';
import { answers, CannotReactError, type Reaction } from '../reacting/reaction.ts';
import { parkingFactOf } from '../parking/parking-fact.ts';
import type { ParkingLedger } from '../parking/parking-ledger.ts';
import { isPassing } from './passing.ts';

export interface ReactorOptions {
  readonly commands: CommandHandler;
  readonly parking: ParkingLedger;
  readonly reactions: readonly Reaction[];
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** How long after it happened a fact may be recorded and still be answered, in milliseconds. Default: a day. */
  readonly latest?: number;
}

/**
 * Answers events as they come. What can't be carried out is parked, visibly, and the others go on; only while the store or
 * the views are away does everything wait.
 */
export class Reactor {
  constructor(private readonly options: ReactorOptions) {}

  /**
   * Answers events in order; harmless when repeated, as a whole or in part.
   *
   * @throws while the store or the views are away: the same events are to be handed in again.
   */
  async handle(events: readonly RecordedEvent[], signal?: AbortSignal): Promise<void> {
    const { reactions, latest = LATEST } = this.options;
    for (const event of events) {
      signal?.throwIfAborted();
      const parking = parkingFactOf(event);
      if (parking?.type === 'ReactionRetryRequested') await this.#retry(parking.data.id);
      if (parking || !isNews(event, latest)) continue;
      for (const reaction of reactions)
        if (answers(reaction, asFact(event))) await this.#react(reaction, event);
    }
  }

  async #retry(id: string): Promise<void> {
    const { parking, reactions, commands, now } = this.options;
    const parked = await parking.find(id);
    if (!parked?.retrying) return;
    const reaction = reactions.find(({ name }) => name === parked.reaction);
    const { caseId, revision } = parked;
    for await (const event of commands.cases.store.readStream(caseId, { from: revision, limit: 1 }))
      if (await this.#react(reaction ?? unknownReaction(parked.reaction), event))
        await parking.settle(id, REACTOR, now());
  }

  /** @returns whether there is nothing left to be done. */
  async #react(reaction: Reaction, event: RecordedEvent): Promise<boolean> {
    const { commands, parking, now } = this.options;
    const { process: id, machine } = asFact(event).metadata;
    const process = commands.cases.catalogue.process(id, machine.version);
    try {
      if (!process) throw new UnknownMachineError(event.stream, id, machine.version);
      const cause = causeOf(reaction.name, event, process, commands);
      await carryOut(await reaction.then(cause), cause, commands);
      return true;
    } catch (error) {
      if (isPassing(error)) throw error;
      const { stream: caseId, revision, type: fact } = event;
      const data = {
        id: `${reaction.name}.${event.id}`,
        reaction: reaction.name,
        caseId,
        revision,
        fact,
        store: await this.#storeOf(caseId),
        code: error instanceof CannotReactError ? error.code : 'failed',
        reason: error instanceof Error ? error.message : String(error),
      };
      await parking.park(data, REACTOR, now());
      return false;
    }
  }

  async #storeOf(caseId: string): Promise<string> {
    const state = await this.options.commands.cases.load(caseId).catch((error: unknown) => {
      if (isPassing(error)) throw error;
      return undefined;
    });
    return state?.store ?? '';
  }
}

/** Stands for a reaction that was parked by a version of the product that had it. */
const unknownReaction = (name: string): Reaction => ({
  name,
  then: () => Promise.reject(new CannotReactError('reaction-unknown', `This build has no reaction ${name}.`)),
});
