import type { RecordedEvent } from '@huiyin/event-store';
import { fold, type CaseState, type Process, type RecordedFact } from '@huiyin/process-engine';
import type { ProcessCatalogue } from '../catalogue.ts';

/** The history names a process or version that this build doesn't have. */
export class UnknownMachineError extends Error {
  override readonly name = 'UnknownMachineError';
  constructor(
    readonly caseId: string,
    readonly process: string,
    readonly version: number,
  ) {
    super(`Case ${caseId} runs on ${process} version ${version}, which this build of Huiyin doesn't have.`);
  }
}

/** The finder of machines: a part of the catalogue. */
type Machines = Pick<ProcessCatalogue, 'process'>;

/**
 * The case after one more event of its stream, by the machine that it began on.
 *
 * @throws UnknownMachineError, IncompatibleHistoryError when this build can't fold what is recorded.
 */
export const foldEvent = (
  machines: Machines,
  state: CaseState | undefined,
  event: RecordedEvent,
): CaseState => fold(state?.process ?? processOf(machines, event), event.stream, state, asFact(event));

/** The case after the events of its stream, from the first one on; `undefined` after none. @throws as `foldEvent` does. */
export const foldStream = (machines: Machines, events: readonly RecordedEvent[]): CaseState | undefined =>
  events.reduce<CaseState | undefined>((state, event) => foldEvent(machines, state, event), undefined);

/** Case streams hold nothing but facts, written by this engine. */
export const asFact = (event: RecordedEvent): RecordedFact => event as unknown as RecordedFact;

function processOf(machines: Machines, event: RecordedEvent): Process {
  const { process: id, machine } = asFact(event).metadata;
  const process = machines.process(id, machine.version);
  if (!process) throw new UnknownMachineError(event.stream, id, machine.version);
  return process;
}
