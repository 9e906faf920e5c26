import { setImmediate } from 'node:timers/promises';
import { StoreFullError } from '@huiyin/event-store';
import type { GroupSettings } from '../../persistent-subscriptions/group/group-settings.ts';
import type { RunningGroup } from '../../persistent-subscriptions/running/running-group.ts';
import { eventually } from '../eventually.ts';
import { GroupsInMemory } from './groups-in-memory.ts';
import { SampleSubscriber } from './sample-subscriber.ts';

export type WorkStep =
  | { readonly do: 'append'; readonly count: number; readonly stream: number }
  | { readonly do: 'join'; readonly buffer: number }
  | { readonly do: 'ack' | 'park' | 'retry' | 'skip'; readonly who: number; readonly which: number }
  | { readonly do: 'leave'; readonly who: number }
  | { readonly do: 'pass'; readonly milliseconds: number }
  | { readonly do: 'settle' | 'replay' | 'restart' | 'break reading' | 'fill the disk' | 'mend' };

type Answer = Extract<WorkStep, { readonly which: number }>;

/** Drives a group at work, and keeps what became of each event. */
export class WorkingGroupModel {
  readonly #all: GroupsInMemory;
  readonly #source: string;
  #subscribers: SampleSubscriber[] = [];
  /** Events that somebody processed. */
  readonly #processed = new Set<string>();
  restarts = 0;

  private constructor(all: GroupsInMemory, source: string) {
    this.#all = all;
    this.#source = source;
  }

  static async open(source: 'orders' | '$all', settings: Partial<GroupSettings>): Promise<WorkingGroupModel> {
    const all = await GroupsInMemory.open();
    await all.create(source, settings);
    return new WorkingGroupModel(all, source);
  }

  async take(step: WorkStep): Promise<void> {
    switch (step.do) {
      case 'append':
        return this.#append(step.stream, step.count);
      case 'join':
        this.#subscribers.push(new SampleSubscriber(this.#group, step.buffer));
        return;
      case 'leave':
        return this.#subscribers.splice(step.who % (this.#subscribers.length || 1), 1)[0]?.leave();
      case 'pass':
        return this.#all.timer.pass(step.milliseconds);
      case 'settle':
        return settle();
      case 'replay':
        return this.#group.replayParked();
      case 'restart':
        return this.#restart();
      case 'break reading':
        this.#all.failing.reading = new Error('busy');
        return;
      case 'fill the disk':
        this.#all.failing.appending = new StoreFullError('events.db');
        return;
      case 'mend':
        return this.#mend();
      default:
        return this.#answer(step);
    }
  }

  /**
   * Lets a willing consumer process all that is left.
   *
   * @returns how many events there were, and those that nobody processed.
   */
  async finish(): Promise<{ readonly appended: number; readonly lost: readonly string[] }> {
    this.#mend();
    for (const subscriber of this.#subscribers) subscriber.leave();
    const willing = new SampleSubscriber(this.#group, 3);
    let rounds = 0;
    await eventually(async () => {
      if (++rounds > 2_000) throw new Error('The group never comes to an end.');
      await settle();
      for (const { event } of willing.given) this.#processed.add(name(event));
      willing.ackAll();
      // Less than what a message may take.
      this.#all.timer.pass(50);
      await this.#group.replayParked();
      const { lag, parked, status } = await this.#group.info();
      return lag === 0 && parked.count === 0 && status === 'Live';
    });
    const events: string[] = [];
    for await (const event of this.#all.store.readAll()) {
      if (event.stream.startsWith('orders')) events.push(name(event));
    }
    return { appended: events.length, lost: events.filter((each) => !this.#processed.has(each)) };
  }

  close(): Promise<void> {
    return this.#all.close();
  }

  get #group(): RunningGroup {
    return this.#all.groups.group(this.#source, 'g');
  }

  async #append(stream: number, count: number): Promise<void> {
    await this.#all.append(this.#source === '$all' ? `orders-${stream}` : this.#source, count);
  }

  async #restart(): Promise<void> {
    this.restarts += 1;
    this.#subscribers = [];
    await this.#all.groups.restart();
  }

  #mend(): void {
    this.#all.failing.reading = undefined;
    this.#all.failing.appending = undefined;
  }

  #answer({ do: action, who, which }: Answer): void {
    const subscriber = this.#subscribers[who % this.#subscribers.length];
    const message = subscriber?.given[which % subscriber.given.length];
    if (subscriber === undefined || message === undefined) return;
    if (action === 'ack' || action === 'skip') this.#processed.add(name(message.event));
    if (action === 'ack') subscriber.ack(message);
    else subscriber.refuse(action, 'no', [message]);
  }
}

function name({ stream, revision }: { readonly stream: string; readonly revision: number }): string {
  return `${revision}@${stream}`;
}

/** Lets everything run that has nothing to wait for. */
async function settle(): Promise<void> {
  for (let turns = 0; turns < 5; turns++) await setImmediate();
}
