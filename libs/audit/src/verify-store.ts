import { asFact, type PolicyLedger, type ProcessCatalogue } from '@huiyin/case-runtime';
import type { EventStore, RecordedEvent } from '@huiyin/event-store';
import { verifyHistory, type Divergence, type Process, type RecordedFact } from '@huiyin/process-engine';

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
 * deadline with what comes out.
 */
export async function verifyStore(
  store: EventStore,
  catalogue: ProcessCatalogue,
  policies: PolicyLedger,
  progress: (progress: VerificationProgress) => void = () => undefined,
): Promise<VerificationReport> {
  const streams = await caseStreams(store);
  const sources = {
    process: (id: string, version: number) => catalogue.process(id, version),
    policy: (process: Process, revision: number, where: string) => policies.at(process, revision, where),
  };
  const divergences: Divergence[] = [];
  let cases = 0;
  let events = 0;
  for (const stream of streams) {
    const history: RecordedFact[] = [];
    for await (const event of store.readStream(stream)) history.push(asFact(event));
    divergences.push(...verifyHistory(stream, history, sources));
    cases += 1;
    events += history.length;
    if (cases % 100 === 0 || cases === streams.size) progress({ cases, casesTotal: streams.size });
  }
  return { cases, events, divergences };
}

/** The names of all streams that hold facts, in the order in which they began. */
async function caseStreams(store: EventStore): Promise<Set<string>> {
  const streams = new Set<string>();
  for await (const event of store.readAll()) if (isFact(event)) streams.add(event.stream);
  return streams;
}

const isFact = ({ metadata }: RecordedEvent): boolean =>
  typeof metadata === 'object' && metadata !== null && 'process' in metadata && 'machine' in metadata;
