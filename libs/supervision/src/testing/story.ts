import { Runtime } from '@huiyin/case-runtime/testing';
import { InMemoryEventStore, type RecordedEvent } from '@huiyin/event-store';
import type { Actor, Process } from '@huiyin/process-engine';
import { catalogue } from '@huiyin/processes';
import { STAFF_STREAM } from '@huiyin/staff';
import type { CaseRow } from '../cases-view/case-row.ts';
import type { OpenedView } from './opened-view.ts';

export const LI: Actor = { id: 'li.na', role: 'agent', store: 'S01' };
export const CHEN: Actor = { id: 'chen.jie', role: 'supervisor', store: 'S01' };
export const CLOCK: Actor = { id: 'clock', role: 'system' };
/** A Monday in a week without holidays; people work from nine to six with an hour's break. */
export const MONDAY = Date.parse('2026-03-02T10:00+08:00');

/** One case, told by commands at their moments; its row is what a view makes of what was recorded. */
export class Story {
  caseId = '';

  private constructor(
    readonly runtime: Runtime,
    readonly process: Process,
    private readonly view: OpenedView,
  ) {}

  static async begin(view: OpenedView, id: string, payload: object): Promise<Story> {
    const runtime = await Runtime.open(new InMemoryEventStore(), catalogue as never);
    const process = catalogue.processes.find((candidate) => candidate.id === id)!;
    const story = new Story(runtime, process, view);
    runtime.now = MONDAY;
    const result = await runtime.commands.open(process, { name: 'register', payload, actor: LI });
    if (result.kind !== 'done') throw new Error(JSON.stringify(result));
    story.caseId = result.caseId;
    return story;
  }

  /** Gives a command at a moment. */
  async when(moment: number, name: string, payload: object = {}, actor = LI): Promise<void> {
    this.runtime.now = moment;
    const result = await this.runtime.commands.execute(this.process, this.caseId, { name, payload, actor });
    if (result.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(result)}`);
  }

  /** Somebody joins a team. */
  async joins(id: string, team: string, moment: number): Promise<void> {
    const data = { id, name: id, role: 'agent', team, skills: [] };
    const metadata = { occurredAt: new Date(moment).toISOString(), actor: CHEN };
    const event = { id: crypto.randomUUID(), type: 'StaffMemberAdded', data, metadata };
    await this.runtime.store.append(STAFF_STREAM, [event], 'any');
  }

  async row(): Promise<CaseRow> {
    const events: RecordedEvent[] = [];
    for await (const event of this.runtime.store.readAll()) events.push(event);
    await this.view.empty();
    await this.view.feed(events);
    return (await this.view.row(this.caseId))!;
  }
}
