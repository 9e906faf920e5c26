import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complaint } from '@huiyin/complaint';
import { dataDirectory, openEmbedded, type Embedded } from '@huiyin/deployment';
import {
  fold,
  happened,
  verifyHistory,
  type CaseState,
  type HappenedFact,
  type Process,
  type RecordedFact,
} from '@huiyin/process-engine';
import { catalogue } from '@huiyin/processes';
import { dtoFrom } from '@huiyin/service-kit';
import { fillLog } from '../fill-log.ts';
import { report } from '../report.ts';
import { STEPS } from '../workload.ts';

const CASES = 10_000;
/** Events that are folded from memory: few enough for the collector of garbage not to be what is measured. */
const FOLDED = 20_000;
const process_ = complaint as unknown as Process;

/** Folding, loading a long case; and what an event costs on the disk. */
export async function measureReplay(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'huiyin-bench-'));
  try {
    const embedded = await openEmbedded(dataDirectory(directory), Date.now);
    await fillLog(embedded, CASES);
    await measureLoading(embedded);
    measureFold(await readHistories(embedded), embedded);
    report.title('Space');
    const events = await embedded.store.head();
    const bytes = statSync(join(directory, 'events', 'events.db')).size;
    report.figure('bytes per event in the log', bytes / events, 'B');
    report.figure('memory of this process', process.memoryUsage.rss() / 2 ** 20, 'MiB');
    await embedded.close();
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function readHistories({ store }: Embedded): Promise<Map<string, RecordedFact[]>> {
  const histories = new Map<string, RecordedFact[]>();
  for await (const event of store.readAll({ limit: FOLDED })) {
    if (event.stream === 'policy') continue;
    const history = histories.get(event.stream) ?? [];
    if (history.length === 0) histories.set(event.stream, history);
    history.push(event as unknown as RecordedFact);
  }
  return histories;
}

function measureFold(histories: ReadonlyMap<string, readonly RecordedFact[]>, { policies }: Embedded): void {
  report.title('Folding recorded facts, from memory');
  const events = [...histories.values()].reduce((sum, { length }) => sum + length, 0);
  const perSecond = (work: () => void) => {
    work();
    const begun = performance.now();
    work();
    return (1000 * events) / (performance.now() - begun);
  };
  const { open, evolve } = process_.definition;
  const byHand = perSecond(() => {
    for (const [id, history] of histories) {
      let data: object | undefined;
      for (const fact of history as readonly RecordedFact[]) {
        const what: HappenedFact = happened(fact);
        data = data ? evolve(data, what) : open(what, id);
      }
    }
  });
  report.figure('baseline: a reducer by hand, no machine', byHand, 'events/s');
  const folded = perSecond(() => {
    for (const [id, history] of histories) {
      let state: CaseState | undefined;
      for (const fact of history) state = fold(process_, id, state, fact);
    }
  });
  report.figure('huiyin fold', folded, 'events/s', byHand);
  const sources = {
    process: (id: string, version: number) => catalogue.process(id, version),
    policy: (of: Process, revision: number, store: string) => policies.at(of, revision, store),
  };
  const verified = perSecond(() => {
    for (const [id, history] of histories)
      for (const found of verifyHistory(id, history, sources)) throw new Error(found.what);
  });
  report.figure('huiyin verify: XState asked for every fact', verified, 'events/s', byHand);
}

async function measureLoading({ commands, cases }: Embedded): Promise<void> {
  report.title('One more command on a case of 1,000 events');
  const { opening, commands: declared } = process_.definition;
  const [first] = STEPS;
  const begun = await commands.open(process_, {
    name: opening.name,
    payload: dtoFrom(opening.payload, first!.payload),
    actor: first!.actor,
  });
  if (begun.kind !== 'done') throw new Error(JSON.stringify(begun));
  const note = () =>
    commands.execute(process_, begun.caseId, {
      name: 'add-note',
      payload: dtoFrom(declared['add-note']!.payload, { text: '顾客来电询问进度' }),
      actor: first!.actor,
    });
  for (let count = 1; count < 1000; count++) await note();
  const median = async (before: () => void) => {
    const times: number[] = [];
    for (let round = 0; round < 25; round++) {
      before();
      const start = performance.now();
      await note();
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[12]!;
  };
  report.figure('warm', await median(() => undefined), 'ms');
  report.figure('cold: read and folded from the log', await median(() => cases.forget()), 'ms');
}
