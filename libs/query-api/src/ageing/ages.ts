import type { Actor } from '@huiyin/service-kit';
import { ageing, type AgeBucket } from '@huiyin/supervision';
import { caseLink } from '../asking/case-link.ts';
import type { CaseFilterQuery } from '../asking/case-filter-query.ts';
import { isoOf } from '../cases/case-item.ts';
import type { CasesReader } from '../views/cases-reader.ts';

/** How old open cases are. */
export class Ages {
  constructor(private readonly reader: CasesReader) {}

  show(actor: Actor, query: CaseFilterQuery) {
    return this.reader.read(actor, query, async ({ db, filter, now, asOf }) => {
      const { sinceOpened, sinceEntered } = await ageing(db, filter, now, asOf);
      const told = ({ filter, ...bucket }: AgeBucket) => ({ ...bucket, cases: caseLink(filter, asOf) });
      return {
        at: isoOf(now),
        sinceOpened: sinceOpened.map(told),
        sinceEntered: sinceEntered.map(told),
      };
    });
  }
}
