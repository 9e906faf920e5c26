import type { ProcessCatalogue } from '@huiyin/case-runtime';
import type { Actor } from '@huiyin/service-kit';
import { countQueues, queuesFor } from '@huiyin/supervision';
import { caseLink } from '../asking/case-link.ts';
import { isoOf } from '../cases/case-item.ts';
import type { CasesReader } from '../views/cases-reader.ts';
import type { QueuesQuery } from './queues-query.ts';

/** The queues that people work from. */
export class Queues {
  constructor(
    private readonly reader: CasesReader,
    private readonly catalogue: ProcessCatalogue,
  ) {}

  list(actor: Actor, query: QueuesQuery) {
    const { myTeam, quietDays } = query;
    return this.reader.read(actor, query, async ({ db, filter, now, asOf }) => {
      const queues = queuesFor({
        processes: this.catalogue.processes,
        at: now,
        person: actor.id,
        ...(myTeam !== undefined && { team: myTeam }),
        ...(quietDays !== undefined && { quietDays }),
      });
      const counted = await countQueues(db, queues, filter, now, asOf);
      return {
        at: isoOf(now),
        items: counted.map(({ id, label, count, overdue, filter }) => ({
          id,
          label,
          count,
          overdue,
          cases: caseLink(filter, asOf),
        })),
      };
    });
  }
}
