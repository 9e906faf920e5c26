import { DeadlineWorker, type DeadlineTables, type DeadlineWorkerState } from '@huiyin/deadlines';
import { catalogue, CASE_LINKS, linksOf, linksAnswering, SETTLEMENTS } from '@huiyin/processes';
import type { ProgressStatus, ViewProgress } from '@huiyin/projections';
import {
  AbsenceWatch,
  assignWhenOpened,
  climbTheLadder,
  linkCases,
  ReactionRunner,
  settleCases,
  type Linking,
} from '@huiyin/reactions';
import type { HealthIndicator, MetricsSource } from '@huiyin/service-kit';
import { componentLog, type LogSettings } from '@huiyin/service-kit/process';
import type { CaseworkSide } from './casework-side.ts';
import type { CommandSide } from './command-side.ts';
import { automationMetrics } from './automation-metrics.ts';

/** How often to look whether an absence has begun, in milliseconds. */
const ABSENCES_EVERY = 30_000;

/** What the system does of itself: it fires deadlines, answers facts with commands, and hands over the work of the absent. */
export interface Automation {
  readonly health: HealthIndicator;
  readonly measured: readonly MetricsSource[];
  /** Of several processes one acts; the others stand by. */
  start(): void;
  close(): Promise<void>;
}

export interface AutomationParts {
  /** Where reactions keep how far they have come. */
  readonly consumers: string;
  readonly commandSide: CommandSide;
  readonly casework: CaseworkSide;
  readonly deadlines: ViewProgress<DeadlineTables>;
  readonly now: () => number;
  readonly log: LogSettings | false;
}

/** While its view is being built the worker waits for it, as it should. */
const UP: ReadonlySet<DeadlineWorkerState | ProgressStatus> = new Set([
  'building',
  'leading',
  'following',
  'standing-by',
]);

/** @throws ViewsError when the place of the views can't be used. */
export async function openAutomation(parts: AutomationParts): Promise<Automation> {
  const { consumers, commandSide, casework, deadlines: progress, now, log } = parts;
  const { commands } = commandSide;
  const worker = DeadlineWorker.open({ progress, commands, find: catalogue.process, now });
  const runner = await ReactionRunner.open(consumers, {
    commands,
    parking: casework.parking,
    reactions: reactionsOf(parts),
    now,
  });
  const logger = componentLog('AbsenceWatch', log);
  const watch = new AbsenceWatch(casework.handOver, (err) =>
    logger.warn({ err }, 'Absences could not be looked at'),
  );
  let watching: { stop(): Promise<void> } | undefined;
  return {
    health: () => {
      const { state, due, mostLateMs, setAside } = worker.current;
      const { status, position } = runner.current;
      return {
        status: UP.has(state) && UP.has(status) ? 'up' : 'down',
        deadlines: { status: state, due, mostLateMs, setAside: setAside.length },
        reactions: { status, position },
      };
    },
    measured: [automationMetrics(worker, casework.parking)],
    start: () => {
      worker.start();
      runner.start();
      watching = watch.start(ABSENCES_EVERY);
    },
    close: async () => {
      await watching?.stop();
      await runner.stop();
      await worker.stop();
    },
  };
}

function reactionsOf({ commandSide: { policies }, casework: { handOver } }: AutomationParts) {
  const { assigner } = handOver;
  const newest = (id: string) => catalogue.processes.find((process) => process.id === id);
  const linking: Linking = {
    process: newest,
    works: (link, store, fact) =>
      linksAnswering(fact.metadata.process, fact, linksOf(policies.document, store)).some(
        ({ name }) => name === link,
      ),
  };
  return [
    assignWhenOpened(assigner),
    climbTheLadder(assigner),
    ...CASE_LINKS.map((link) => linkCases(link, linking)),
    ...SETTLEMENTS.map((settlement) => settleCases(settlement, newest)),
  ];
}
