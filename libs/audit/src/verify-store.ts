import { asFact, type PolicyLedger, type ProcessCatalogue } from '@huiyin/case-runtime';
import {
  StreamDeletedError,
  StreamNotFoundError,
  type EventStore,
  type RecordedEvent,
} from '@huiyin/event-store';
import { verifyHistory, type Divergence, type Process, type RecordedFact } from '@huiyin/process-engine';
import { caseStreams } from './case-streams.ts';

/** What a verification found. */
export interface VerificationReport {
  readonly cases: number;
  readonly events: number;
  readonly divergences: readonly Divergence[];
}

/** How far a verification is. */
export interface VerificationProgress {
  readonly cases: number;
  readonly casesTotal: number;
}

/**
 * Replays every case through the machine version that its facts name, by XState itself, and compares each recorded state and
 * deadline with what comes out. A case whose stream was deleted diverges as `deleted` at its first event.
 *
 * Shows that what is recorded fits together, not that nobody altered what a machine doesn't look at: the words of a note, say.
 */
export async function verifyStore(
  store: EventStore,
  catalogue: ProcessCatalogue,
  policies: PolicyLedger,
  progress: (progress: VerificationProgress) => void = () => undefined,
): Promise<VerificationReport> {
  const streams = await caseStreams(store, catalogue);
  const sources = {
    process: (id: string, version: number) => catalogue.process(id, version),
    policy: (process: Process, revision: number, where: string) => policies.at(process, revision, where),
  };
  const divergences: Divergence[] = [];
  let cases = 0;
  let events = 0;
  for (const [stream, first] of streams) {
    const history = await historyOf(store, stream);
    if (history) divergences.push(...verifyHistory(stream, history, sources));
    else divergences.push(deleted(first));
    cases += 1;
    events += history?.length ?? 0;
    if (cases % 100 === 0 || cases === streams.size) progress({ cases, casesTotal: streams.size });
  }
  return { cases, events, divergences };
}

async function historyOf(store: EventStore, stream: string): Promise<RecordedFact[] | undefined> {
  const history: RecordedFact[] = [];
  try {
    for await (const event of store.readStream(stream)) history.push(asFact(event));
  } catch (error) {
    if (error instanceof StreamNotFoundError || error instanceof StreamDeletedError) return undefined;
    throw error;
  }
  return history;
}

const deleted = ({ stream, revision, position, type }: RecordedEvent): Divergence => ({
  caseId: stream,
  revision,
  position,
  fact: type,
  what: 'deleted',
  recorded: null,
  replayed: null,
});
