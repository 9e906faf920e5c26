import type { DeadlineWorker } from '@huiyin/deadlines';
import type { ParkingLedger } from '@huiyin/reactions';
import type { MetricsSource } from '@huiyin/service-kit';

/** How punctual deadlines are, and what couldn't be done. */
export const automationMetrics = (
  worker: Pick<DeadlineWorker, 'current'>,
  parking: ParkingLedger,
): MetricsSource => ({
  register(registry) {
    const seconds = (milliseconds: number) => milliseconds / 1_000;
    registry.gauge(
      { name: 'huiyin_deadlines_running', help: 'Deadlines that wait to be due, looked at now and then.' },
      () => worker.current.running,
    );
    registry.gauge(
      { name: 'huiyin_deadlines_due', help: 'Deadlines that are due and were not fired yet.' },
      () => worker.current.due,
    );
    registry.gauge(
      {
        name: 'huiyin_deadline_most_late_seconds',
        help: 'How late the earliest deadline is that was not fired yet.',
      },
      () => seconds(worker.current.mostLateMs),
    );
    registry.gauge(
      {
        name: 'huiyin_deadline_worst_lateness_seconds',
        help: 'How late the latest deadline was that this process has fired.',
      },
      () => seconds(worker.current.worstLatenessMs),
    );
    registry.total(
      { name: 'huiyin_deadlines_fired_total', help: 'Deadlines that this process has fired.' },
      () => worker.current.firedTotal,
    );
    registry.total(
      { name: 'huiyin_reminders_total', help: 'Reminders that this process has given.' },
      () => worker.current.remindedTotal,
    );
    registry.gauge(
      {
        name: 'huiyin_deadlines_set_aside',
        help: 'Deadlines that could not be fired and are tried again later.',
      },
      () => worker.current.setAside.length,
    );
    registry.gauge(
      { name: 'huiyin_parked_reactions', help: 'Reactions that could not be carried out.' },
      async () => (await parking.list()).length,
    );
  },
});
