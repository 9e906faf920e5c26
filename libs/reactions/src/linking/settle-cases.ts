import type { Process, RecordedFact } from '@huiyin/process-engine';
import { REACTOR } from '../reacting/carry-out.ts';
import { CannotReactError, type Effect, type Reaction } from '../reacting/reaction.ts';

/** A fact of one case that does something in a case that it is linked to: what was done in one needn't be done in the other. */
export interface Settlement {
  /** Kebab-case; part of command ids: never changed. */
  readonly name: string;
  /** The process in which the fact happens. */
  readonly process: string;
  readonly fact: string;
  /** What the one with the fact is to the other case, as it is linked to it, and the other one’s process. */
  readonly relation: string;
  readonly settles: string;
  readonly command: string;
  /** The command's payload, made of the fact. Pure. */
  payload(fact: RecordedFact): object;
}

/** What of a case's data is read, whatever its process. */
interface LinkedData {
  readonly links?: readonly { readonly caseId: string; readonly relation: string }[];
}

/** The reaction that a declared settlement is. What the system itself settled settles nothing back. */
export const settleCases = (
  { name, process, fact, relation, settles, command, payload }: Settlement,
  newest: (id: string) => Process | undefined,
): Reaction => ({
  name: `settle-${name}`,
  on: [fact],
  when: ({ metadata }) => metadata.process === process && metadata.actor.id !== REACTOR.id,
  async then({ fact: happened, then }) {
    const other = newest(settles);
    if (!other) throw new CannotReactError('process-unknown', `This build has no process ${settles}.`);
    const { links = [] } = (await then()).data as LinkedData;
    return links
      .filter((link) => link.relation === relation && link.caseId.startsWith(`${settles}-`))
      .map(({ caseId }, index): Effect => ({
        kind: 'give',
        name: `settle-${index}`,
        process: other,
        caseId,
        command,
        payload: payload(happened),
        // Whoever was faster has dealt with it.
        needless: ['command-not-allowed'],
      }));
  },
});
