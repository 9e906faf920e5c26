import { catalogue, calendarOf, remindersOf } from '@huiyin/processes';
import { DeadlinesView } from '@huiyin/deadlines';
import { CasesView } from '@huiyin/supervision';

/** Every view of a deployment, by name; each call makes one that knows nothing yet. */
export const VIEWS = {
  cases: () => new CasesView(catalogue.process, catalogue.compilePolicy),
  deadlines: () =>
    new DeadlinesView(catalogue.process, {
      calendar: (document, _, store) => calendarOf(document, store),
      reminders: remindersOf,
    }),
} as const;
