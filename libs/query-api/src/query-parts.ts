import type { PolicyLedger, ProcessCatalogue } from '@huiyin/case-runtime';
import type { DeadlineTables } from '@huiyin/deadlines';
import type { EventStore } from '@huiyin/event-store';
import type { ViewProgress } from '@huiyin/projections';
import type { SupervisionTables } from '@huiyin/supervision';
import type { StaffNames } from './people/staff-names.ts';
import type { LiveSettings } from './live/live-cases.ts';

/** What queries are answered from. */
export interface QueryParts {
  readonly catalogue: ProcessCatalogue;
  readonly policies: PolicyLedger;
  /** Holds the histories of cases, and the views that people saved. */
  readonly store: EventStore;
  /** The view of cases, kept up to date here or by another process. */
  readonly cases: ViewProgress<SupervisionTables>;
  /** The view of deadlines, likewise: what became of targets. */
  readonly deadlines: ViewProgress<DeadlineTables>;
  /** Who is called what. */
  readonly staff: StaffNames;
  /** How live streams are kept, where that isn't as usual. */
  readonly live?: Partial<LiveSettings>;
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
}
