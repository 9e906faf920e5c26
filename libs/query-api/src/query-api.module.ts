import { Module, type DynamicModule } from '@nestjs/common';
import { CaseCards } from './cases/case-cards.ts';
import { CaseItems } from './cases/case-item.ts';
import { CaseList } from './cases/case-list.ts';
import { CasesController } from './cases/cases.controller.ts';
import { processQueriesController } from './cases/process-queries.controller.ts';
import { LiveCases } from './live/live-cases.ts';
import { LiveController } from './live/live.controller.ts';
import { changesReader } from './live/read-changes.ts';
import type { QueryParts } from './query-parts.ts';
import { SavedViewLedger } from './saved-views/saved-view-ledger.ts';
import { SavedViewsController } from './saved-views/saved-views.controller.ts';
import { SavedViews } from './saved-views/saved-views.ts';
import { ViewGate } from './views/view-gate.ts';

/** Views out: lists, cards and histories of cases. */
@Module({})
export class QueryApiModule {
  static register(parts: QueryParts): DynamicModule {
    const { catalogue, now } = parts;
    const gate = new ViewGate(parts.cases);
    const items = new CaseItems(catalogue);
    const changes = changesReader(gate, (row) => items.of(row, now()));
    return {
      module: QueryApiModule,
      controllers: [
        CasesController,
        LiveController,
        SavedViewsController,
        ...catalogue.processes.map(processQueriesController),
      ],
      providers: [
        { provide: CaseCards, useValue: new CaseCards(parts, gate, items) },
        { provide: CaseList, useValue: new CaseList(gate, items, now) },
        { provide: SavedViews, useValue: new SavedViews(new SavedViewLedger(parts.store, now)) },
        { provide: LiveCases, useValue: new LiveCases(gate, changes, now, parts.live) },
      ],
    };
  }
}
