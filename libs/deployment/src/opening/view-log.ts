import type { ProgressState, ViewHappenings, ViewProgress } from '@huiyin/projections';
import type { ComponentLog } from '@huiyin/service-kit';

/** Says in the log which streams a view doesn't follow any more, and what was done about them. */
export const parkingLog = (view: string, log: ComponentLog): ViewHappenings => ({
  parked: ({ event: { stream, type, revision, position }, reason }) =>
    log.warn(
      { view, stream, type, revision, position, reason },
      'A stream is parked, the others go on: see `huiyin views parked`, or GET /api/parked.',
    ),
  settled: ({ kind, stream, by, why }, outcome) =>
    log.info({ view, stream, asked: kind, by, why, outcome: outcome.kind }, 'A parked stream was seen to.'),
});

/** Says in the log what keeps a view from being followed, once for each reason, and when it is followed again. */
export function logProgress(
  view: string,
  { state }: Pick<ViewProgress<never>, 'state'>,
  log: ComponentLog,
): void {
  let told: string | undefined;
  state.subscribe(({ status, position, target, failure }: ProgressState) => {
    const now = failure ? `${status} ${failure.message}` : status;
    if (now === told || (!failure && status !== 'building' && status !== 'following')) return;
    const before = told;
    told = now;
    if (status === 'failed') log.error({ view, position, err: failure }, 'A view has stopped for good.');
    else if (failure) log.warn({ view, position, err: failure }, 'A view waits, and tries again.');
    else if (status === 'building') log.info({ view, target }, 'A view is being built.');
    else if (before !== undefined) log.info({ view, position }, 'A view is followed.');
  });
}
