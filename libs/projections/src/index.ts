export { viewBuilds, viewsAt, type ViewBuild, type ViewBuilds } from './builds/view-builds.ts';
export * from './consuming/consumer.ts';
export type { HandledEvent } from './consuming/consumer-checkpoint.ts';
export * from './consuming/consumer-place.ts';
export * from './database/bulk-write.ts';
export * from './database/errors.ts';
export * from './database/view-database.ts';
export type * from './database/view-version.ts';
export * from './filling/fill-part.ts';
export * from './filling/open-part.ts';
export * from './filling/write-turn.ts';
export type * from './leading/checkpoint-notices.ts';
export type * from './leading/leadership.ts';
export type { LeftOut, ParkedStream, SkippedEvent } from './parking/parked-streams.ts';
export type { ParkedEvent } from './parking/parking.ts';
export { ParkedStreams } from './parking/requests.ts';
export type { AskedBy, ParkedRequest, Settlement } from './parking/settlement.ts';
export * from './running/checkpoint-watch.ts';
export * from './running/digest.ts';
export * from './running/lag.ts';
export type { ViewHappenings } from './running/led-view.ts';
export * from './running/projector.ts';
export {
  buildView,
  type BuildOptions,
  type BuildStep,
  type BuiltView,
  type ComparedView,
  type FillInParts,
} from './running/rebuild.ts';
export type { ProgressState, ProgressStatus, ViewProgress } from './running/view-progress.ts';
export * from './views/poison-event-error.ts';
export type * from './views/view.ts';
