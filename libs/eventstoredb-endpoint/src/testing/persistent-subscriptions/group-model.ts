// Thousands of checks a run: those of jest would take most of its time.
import assert from 'node:assert/strict';
import { Consumer } from '../../persistent-subscriptions/group/consumer.ts';
import type { Delivery } from '../../persistent-subscriptions/group/delivery.ts';
import { DEFAULT_SETTINGS, type GroupSettings } from '../../persistent-subscriptions/group/group-settings.ts';
import { Group } from '../../persistent-subscriptions/group/group.ts';
import type { Refusal } from '../../persistent-subscriptions/group/refusal.ts';
import type { Message } from '../../persistent-subscriptions/group/message.ts';
import { sampleMessage } from './sample-message.ts';

export type Step =
  | { readonly do: 'read'; readonly count: number }
  | { readonly do: 'join'; readonly buffer: number }
  | { readonly do: 'ack' | 'ack late'; readonly consumer: number; readonly message: number }
  | { readonly do: 'nack'; readonly consumer: number; readonly message: number; readonly action: Refusal }
  | { readonly do: 'pass'; readonly milliseconds: number }
  | { readonly do: 'leave' | 'pause'; readonly consumer: number }
  | { readonly do: 'record' | 'replay' | 'restart' };

interface Member {
  readonly consumer: Consumer;
  /** What it holds, as somebody outside sees it. */
  readonly held: Map<string, { readonly message: Message; readonly sentAt: number }>;
  /** What it held until its time ran out. */
  readonly late: Set<string>;
}

/** Drives a group, and knows what must hold of it from what went in and came out alone. */
export class GroupModel {
  givenAgain = 0;
  parkedInAll = 0;
  restarts = 0;
  readonly #settings: GroupSettings;
  #group: Group;
  #members: Member[] = [];
  #now = 0;
  #read = 0;
  /** What the log holds. */
  readonly #source: Message[] = [];
  /** What is on record as parked, in its order; the list as the store has it. */
  readonly #parked: Message[] = [];
  #replayedUpTo = -1;
  #parking: { readonly delivery: Delivery; readonly message: Message }[] = [];
  /** Messages that somebody has answered for good. */
  readonly #processed = new Set<string>();
  /** Of each affinity or of all, the last place given out for the first time since the group was opened. */
  #lastFirst = new Map<string, number>();

  constructor(settings: Partial<GroupSettings>) {
    this.#settings = { ...DEFAULT_SETTINGS, ...settings };
    this.#group = this.#open(-1, -1);
  }

  take(step: Step): void {
    switch (step.do) {
      case 'read':
        return this.#readMore(step.count);
      case 'join':
        return this.#join(step.buffer);
      case 'ack':
        return this.#held(step, (member, id) => this.#ack(member, id));
      case 'ack late':
        return this.#ackLate(step);
      case 'nack':
        return this.#nack(step);
      case 'pass':
        return this.#pass(step.milliseconds);
      case 'leave':
        return this.#leave(step.consumer);
      case 'pause':
        return this.#pause(step.consumer);
      case 'record':
        return this.#record();
      case 'replay':
        return this.#replay();
      case 'restart':
        return this.#restart();
    }
  }

  /** Lets a willing consumer process the rest: then nothing may be missing. */
  finish(): void {
    for (const { consumer } of this.#members) consumer.paused = false;
    this.#join(1_000);
    for (let left = 10_000; left > 0 && !this.#isDone(); left--) {
      this.#record();
      for (const member of this.#members) for (const id of [...member.held.keys()]) this.#ack(member, id);
      if (this.#isDone()) break;
      this.#pass(0);
      this.#readMore(5, this.#source.length);
    }
    assert.equal(this.#group.source.done, this.#source.length - 1);
    assert.equal(this.#group.replay.done, this.#replayedUpTo);
    this.#checkDone();
    const { fresh, retries, replays, inFlight, parking } = this.#group.counts;
    assert.deepEqual(
      { fresh, retries, replays, inFlight, parking },
      {
        fresh: 0,
        retries: 0,
        replays: 0,
        inFlight: 0,
        parking: 0,
      },
    );
  }

  #isDone(): boolean {
    const { fresh, retries, replays, inFlight, parking } = this.#group.counts;
    return this.#read === this.#source.length && fresh + retries + replays + inFlight + parking === 0;
  }

  #open(source: number, replay: number): Group {
    this.#lastFirst = new Map();
    return new Group(
      this.#settings,
      { park: (delivery) => this.#parking.push({ delivery, message: delivery.message }) },
      { source, replay },
    );
  }

  #readMore(count: number, most = this.#source.length + count): void {
    while (this.#source.length < most) {
      this.#source.push(sampleMessage(this.#source.length, `orders-${this.#source.length % 7}`));
    }
    const batch = this.#source.slice(this.#read, this.#read + count);
    this.#read += batch.length;
    this.#group.add(batch, this.#read - 1);
    this.#dispatch();
  }

  #join(buffer: number): void {
    const held: Member['held'] = new Map();
    const consumer = new Consumer(buffer, {
      deliver: (message, retryCount) => this.#delivered(member, message, retryCount),
      acknowledged: () => undefined,
    });
    const member: Member = { consumer, held, late: new Set() };
    this.#members.push(member);
    this.#group.connect(consumer);
    this.#dispatch();
  }

  #delivered(member: Member, message: Message, retryCount: number): void {
    const { affinity, place, id } = message;
    for (const other of this.#members) {
      assert.equal(other.held.has(id), false);
      if (other === member || this.#settings.strategy !== 'Pinned') continue;
      for (const held of other.held.values()) assert.notEqual(held.message.affinity, affinity);
    }
    assert.equal(member.consumer.paused || member.consumer.stopped, false);
    if (retryCount > 0) this.givenAgain += 1;
    else if (id.startsWith('m')) {
      const order = this.#settings.strategy === 'Pinned' ? affinity : 'all';
      assert.ok(place > (this.#lastFirst.get(order) ?? -1));
      this.#lastFirst.set(order, place);
    }
    assert.ok(retryCount <= this.#settings.maxRetryCount);
    member.held.set(id, { message, sentAt: this.#now });
    assert.ok(member.held.size <= member.consumer.bufferSize);
  }

  #held(
    step: { readonly consumer: number; readonly message: number },
    act: (member: Member, id: string) => void,
  ) {
    const member = this.#member(step.consumer);
    const ids = [...(member?.held.keys() ?? [])];
    const id = ids[step.message % ids.length];
    if (member !== undefined && id !== undefined) act(member, id);
  }

  #ack(member: Member, id: string): void {
    member.held.delete(id);
    this.#answered(id);
    this.#group.acknowledge(member.consumer, [id], this.#now);
    this.#dispatch();
  }

  #ackLate(step: { readonly consumer: number; readonly message: number }): void {
    const member = this.#member(step.consumer);
    const ids = [...(member?.late ?? [])];
    const id = ids[step.message % ids.length];
    if (member === undefined || id === undefined) return;
    member.late.delete(id);
    for (const { held } of this.#members) held.delete(id);
    this.#answered(id);
    this.#group.acknowledge(member.consumer, [id], this.#now);
    this.#dispatch();
  }

  #nack(step: Step & { readonly do: 'nack' }): void {
    this.#held(step, (member, id) => {
      member.held.delete(id);
      if (step.action === 'skip') this.#answered(id);
      this.#group.refuse(member.consumer, [id], step.action, 'no');
      this.#dispatch();
    });
  }

  #pass(milliseconds: number): void {
    this.#now += milliseconds;
    for (const { held, late } of this.#members) {
      for (const [id, { sentAt }] of held) {
        if (sentAt + this.#settings.messageTimeout > this.#now) continue;
        held.delete(id);
        late.add(id);
      }
    }
    this.#group.expire(this.#now);
    this.#dispatch();
  }

  #leave(index: number): void {
    const member = this.#member(index);
    if (member === undefined) return;
    this.#members = this.#members.filter((other) => other !== member);
    this.#group.disconnect(member.consumer);
    this.#dispatch();
  }

  #pause(index: number): void {
    const consumer = this.#member(index)?.consumer;
    if (consumer === undefined) return;
    consumer.paused = !consumer.paused;
    this.#dispatch();
  }

  #record(): void {
    for (const { delivery, message } of this.#parking.splice(0)) {
      const place = this.#parked.length;
      this.#parked.push({ ...message, id: message.id.replace(/^(m|p\d+:)+/, `p${place}:`), place });
      this.parkedInAll += 1;
      this.#answered(message.id);
      this.#group.parked(delivery);
    }
    this.#dispatch();
  }

  #replay(): void {
    const batch = this.#parked.slice(this.#replayedUpTo + 1);
    this.#replayedUpTo = this.#parked.length - 1;
    this.#group.addReplayed(batch, this.#replayedUpTo);
    this.#dispatch();
  }

  /** The process dies: what counts is what was on disk. */
  #restart(): void {
    this.restarts += 1;
    this.#members = [];
    this.#parking = [];
    this.#checkDone();
    this.#replayedUpTo = this.#group.replay.done;
    this.#read = this.#group.source.done + 1;
    this.#group = this.#open(this.#read - 1, this.#replayedUpTo);
  }

  /** Nothing that counts as done may be unanswered: nobody would read it again. */
  #checkDone(): void {
    const done = this.#source.slice(0, this.#group.source.done + 1);
    const replayed = this.#parked.slice(0, this.#group.replay.done + 1);
    assert.deepEqual(
      [...done, ...replayed].filter(({ id }) => !this.#processed.has(id)),
      [],
    );
  }

  #answered(id: string): void {
    this.#processed.add(id);
  }

  #member(index: number): Member | undefined {
    return this.#members[index % this.#members.length];
  }

  #dispatch(): void {
    this.#group.dispatch(this.#now);
    for (const { consumer, held } of this.#members) assert.equal(consumer.inFlight, held.size);
  }
}
