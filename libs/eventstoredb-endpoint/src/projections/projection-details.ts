import messages from '@eventstore/db-client/generated/projections_pb.js';
import type { Position } from '@huiyin/event-store';
import type { ProjectionStatus } from '../links/link-projections.ts';

type Details = InstanceType<typeof messages.StatisticsResp.Details>;

/** EventStoreDB's words: the one before the slash is what clients look at. */
const STATES = {
  running: 'Running',
  stopped: 'Stopped',
  aborted: 'Aborted/Stopped',
  faulted: 'Faulted',
} as const;

/** How a projection is doing, as the protocol puts it. What these projections don't have is nought. */
export function projectionDetails(status: ProjectionStatus, head: Position): Details {
  const { name, state, reason, position, processed, took } = status;
  return (
    new messages.StatisticsResp.Details()
      .setName(name)
      .setEffectivename(name)
      .setMode('Continuous')
      .setStatus(STATES[state])
      .setStatereason(reason)
      .setPosition(written(position))
      // Links and position are on disk together: each position is a checkpoint.
      .setLastcheckpoint(written(position))
      .setProgress(progress(position, head))
      .setCoreprocessingtime(String(Math.round(took)))
      .setEventsprocessedafterrestart(String(processed))
      .setVersion('1')
      .setEpoch('0')
      .setBufferedevents('0')
  );
}

/** How much of the log it has looked at, in percent. 100 only where nothing is left. */
function progress(position: Position, head: Position): number {
  return position >= head ? 100 : Math.min(99.9, (100 * position) / head);
}

/** Commit and prepare position, as EventStoreDB writes them. */
function written(position: Position): string {
  return `C:${position}/P:${position}`;
}
