import { createHash } from 'node:crypto';
import type { CommandOutcome } from '@huiyin/process-engine';
import type { Filling } from '../mapping/template.ts';

/** The command by which a step is recorded, and what became of it in an earlier run. */
export interface StepIdentity {
  readonly id: string;
  readonly digest: string;
  readonly known: CommandOutcome | undefined;
}

/** What a case's steps were recorded as so far. */
export interface Recorded {
  readonly outcomes: ReadonlyMap<string, CommandOutcome>;
  /** The case's last revision before this run, -1 if it wasn't there. */
  readonly since: number;
}

/**
 * Recognises a step that was recorded by an earlier run: by the id that its log gives it, else by its place in its trace or in
 * the file. Ids that a log uses twice, and places that another log has too, don't make another step the same: what was
 * done when must agree, and what this very run recorded is never the step at hand.
 */
export function identify(
  mapping: string,
  { step, caseKey }: Filling,
  { outcomes, since }: Recorded,
): StepIdentity {
  const plain = `${mapping}:${caseKey}:${step.id ?? step.indexInTrace ?? step.ordinal}`;
  const digest = digestOf(`${step.activity}\n${step.writtenTime}`);
  const ids = [plain, `${plain}#${digest}`, `${plain}#${step.ordinal}`, `${plain}#${step.ordinal}#${digest}`];
  const id = ids.find((candidate) => {
    const outcome = outcomes.get(candidate);
    return !outcome || (outcome.command.digest === digest && outcome.revision <= since);
  });
  return { id: id ?? ids.at(-1)!, digest, known: id === undefined ? undefined : outcomes.get(id) };
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 11);
