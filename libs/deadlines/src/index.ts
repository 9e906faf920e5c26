export type { WorkingTime } from './sla/working-time.ts';
export * from './queries/due-deadlines.ts';
export type { SlaFilter } from './queries/decided-sla.ts';
export * from './queries/sla-cases.ts';
export * from './queries/sla-figures.ts';
export * from './queries/sla-of.ts';
export * from './view/deadlines-view.ts';
export type * from './view/definitions.ts';
export {
  NEVER,
  type DeadlineCaseRow,
  type DeadlineRow,
  type DeadlineTables,
  type SlaEvent,
  type SlaHappening,
  type SlaOutcome,
  type SlaRow,
} from './view/tables.ts';
export {
  DeadlineWorker,
  type DeadlineWorkerOptions,
  type DeadlineWorkerParts,
} from './worker/deadline-worker.ts';
export { DEADLINE_ACTOR } from './worker/offer.ts';
export type { SetAsideDelay } from './worker/set-aside.ts';
export type { DeadlineWorkerState, DeadlineWorkerStatus, SetAsideDeadline } from './worker/worker-status.ts';
