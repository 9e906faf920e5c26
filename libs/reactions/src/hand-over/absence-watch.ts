import { isEmployed, type Absence, type StaffMember } from '@huiyin/staff';
import { REACTOR } from '../reacting/carry-out.ts';
import type { HandOver } from './hand-over.ts';

/**
 * Hands over the open cases of people whose absence has begun: to their substitute, or else each to whoever suits it best; once
 * an absence, which is recorded; what can't be handed to anybody stays where it is and is counted. Of people who left all
 * cases go to others, at the worst to a leader of the store: until the last one has, that is tried again and again.
 */
export class AbsenceWatch {
  #looking: Promise<number> | undefined;

  constructor(
    private readonly handOver: HandOver,
    /** Told what went wrong while looking; it is tried again the next time. */
    private readonly onFailure: (error: unknown) => void = () => undefined,
  ) {}

  /** Looks again and again. @param every milliseconds between two looks */
  start(every: number): { stop(): Promise<void> } {
    const timer = setInterval(() => void this.look().catch(this.onFailure), every).unref();
    return {
      stop: async () => {
        clearInterval(timer);
        await this.#looking?.catch(() => undefined);
      },
    };
  }

  /** Hands over for every absence that has begun, and for everybody who left, where it wasn't done. @returns how many there were. */
  look(): Promise<number> {
    this.#looking ??= this.#look().finally(() => (this.#looking = undefined));
    return this.#looking;
  }

  async #look(): Promise<number> {
    const { staff, now } = this.handOver.assigner;
    await staff.refresh();
    const begun = [...staff.directory.people.values()].flatMap((member) => begunAbsences(member, now()));
    for (const [member, absence] of begun) await this.#deal(member, absence);
    const left = [...staff.directory.people.values()].filter(
      (member) => !isEmployed(member, now()) && member.leftWorkHandedOverAt === undefined,
    );
    for (const member of left) await this.#dealWithLeaver(member);
    return begun.length + left.length;
  }

  async #dealWithLeaver({ id, leftAt = 0 }: StaffMember): Promise<void> {
    const { staff, now } = this.handOver.assigner;
    const since = new Date(leftAt).toISOString();
    const results = await this.handOver.carryOut({
      person: id,
      orLeader: true,
      reason: '因离职移交 · handed over because somebody left',
      actor: REACTOR,
      commandId: (caseId) => `left/${id}/${since}/${caseId}`,
    });
    if (results.some(({ result }) => result.kind !== 'done')) return;
    const handedOver = results.length;
    await staff.give({ name: 'note-hand-over', id, from: leftAt, handedOver, left: 0 }, REACTOR, now());
  }

  async #deal({ id }: StaffMember, { from }: Absence): Promise<void> {
    const { staff, now } = this.handOver.assigner;
    const begin = new Date(from).toISOString();
    const results = await this.handOver.carryOut({
      person: id,
      to: staff.directory.at(now()).substituteOf(id)?.id,
      reason: '因缺勤移交 · handed over because of an absence',
      actor: REACTOR,
      commandId: (caseId) => `absence/${id}/${begin}/${caseId}`,
    });
    const handedOver = results.filter(({ result }) => result.kind === 'done').length;
    const left = results.length - handedOver;
    await staff.give({ name: 'note-hand-over', id, from, handedOver, left }, REACTOR, now());
  }
}

/** The absences of somebody that are under way and whose work wasn't handed over. */
const begunAbsences = (member: StaffMember, now: number): readonly (readonly [StaffMember, Absence])[] =>
  isEmployed(member, now)
    ? member.absences
        .filter(({ from, until, handedOverAt }) => from <= now && now < until && handedOverAt === undefined)
        .map((absence) => [member, absence] as const)
    : [];
