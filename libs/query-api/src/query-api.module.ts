import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { ParkedStreams, Projector, type ViewProgress } from '@huiyin/projections';
import { AccountController } from './account/account.controller.ts';
import { AgeingController } from './ageing/ageing.controller.ts';
import { Ages } from './ageing/ages.ts';
import { BoardController } from './board/board.controller.ts';
import { Boards } from './board/board.ts';
import { CaseCards } from './cases/case-cards.ts';
import { CaseItems } from './cases/case-item.ts';
import { CaseLinksController } from './cases/case-links.controller.ts';
import { CaseLinks } from './cases/case-links.ts';
import { CaseList } from './cases/case-list.ts';
import { CaseMoments } from './cases/case-moments.ts';
import { CasesController } from './cases/cases.controller.ts';
import { processQueriesController } from './cases/process-queries.controller.ts';
import { CustomersController } from './customers/customers.controller.ts';
import { Customers } from './customers/customers.ts';
import { EarlierComplaintsController } from './customers/earlier-complaints.controller.ts';
import { FigureTables } from './figures/figure-tables.ts';
import { FiguresController } from './figures/figures.controller.ts';
import { Figures } from './figures/figures.ts';
import { FunnelController } from './funnel/funnel.controller.ts';
import { FunnelTables } from './funnel/funnel-tables.ts';
import { Funnels } from './funnel/funnels.ts';
import { HotSpotsController } from './hot-spots/hot-spots.controller.ts';
import { HotSpots } from './hot-spots/hot-spots.ts';
import { LiveCases } from './live/live-cases.ts';
import { LiveController } from './live/live.controller.ts';
import { changesReader } from './live/read-changes.ts';
import { ParkedController } from './parked/parked.controller.ts';
import { Parked } from './parked/parked.ts';
import type { ParkedView } from './parked/parked-view.ts';
import { PeopleController, STAFF_NAMES } from './people/people.controller.ts';
import { Definitions } from './processes/definitions.ts';
import { ProcessesController } from './processes/processes.controller.ts';
import type { QueryParts } from './query-parts.ts';
import { QueuesController } from './queues/queues.controller.ts';
import { Queues } from './queues/queues.ts';
import { SavedViewLedger } from './saved-views/saved-view-ledger.ts';
import { SavedViewsController } from './saved-views/saved-views.controller.ts';
import { SavedViews } from './saved-views/saved-views.ts';
import { CaseSlaController } from './sla/case-sla.controller.ts';
import { SlaController } from './sla/sla.controller.ts';
import { SlaCases } from './sla/sla-cases.ts';
import { Sla } from './sla/sla.ts';
import { StoresController } from './stores/stores.controller.ts';
import { Stores } from './stores/stores.ts';
import { StuckController } from './stuck/stuck.controller.ts';
import { Stuck } from './stuck/stuck.ts';
import { CasesReader } from './views/cases-reader.ts';
import { ViewGate } from './views/view-gate.ts';
import { WorkloadController } from './workload/workload.controller.ts';
import { Workloads } from './workload/workloads.ts';

const CONTROLLERS: readonly Type[] = [
  AccountController,
  AgeingController,
  BoardController,
  CaseLinksController,
  CaseSlaController,
  CasesController,
  CustomersController,
  EarlierComplaintsController,
  FiguresController,
  FunnelController,
  HotSpotsController,
  LiveController,
  ParkedController,
  PeopleController,
  ProcessesController,
  QueuesController,
  SavedViewsController,
  SlaController,
  StoresController,
  StuckController,
  WorkloadController,
];

/** Views out: what supervisors watch, lists, cards and histories of cases. */
@Module({})
export class QueryApiModule {
  static register(parts: QueryParts): DynamicModule {
    const { catalogue, now } = parts;
    const gate = new ViewGate(parts.cases);
    const items = new CaseItems(catalogue);
    const reader = new CasesReader(gate, items, now);
    const cards = new CaseCards(parts, gate, items);
    const list = new CaseList(reader);
    const figures = new Figures(reader, parts.policies);
    const funnels = new Funnels(reader, catalogue);
    const targets = new ViewGate(parts.deadlines);
    const changes = changesReader(gate, (row) => items.of(row, now()));
    return {
      module: QueryApiModule,
      controllers: [...CONTROLLERS, ...catalogue.processes.map(processQueriesController)],
      providers: [
        provided(Ages, new Ages(reader)),
        provided(Boards, new Boards(reader, catalogue)),
        provided(CaseCards, cards),
        provided(CaseLinks, new CaseLinks(cards, gate, items, now)),
        provided(CaseList, list),
        provided(CaseMoments, new CaseMoments(parts, cards, items)),
        provided(Customers, new Customers(reader, list)),
        provided(Definitions, new Definitions(catalogue)),
        provided(Figures, figures),
        provided(FigureTables, new FigureTables(figures)),
        provided(Funnels, funnels),
        provided(FunnelTables, new FunnelTables(funnels)),
        provided(HotSpots, new HotSpots(reader)),
        provided(LiveCases, new LiveCases(gate, changes, now, parts.live)),
        provided(Parked, new Parked(parkedOf(parts), gate, now)),
        provided(Queues, new Queues(reader, catalogue)),
        provided(SavedViews, new SavedViews(new SavedViewLedger(parts.store, now), now)),
        provided(Stores, new Stores(gate, parts.staff)),
        { provide: STAFF_NAMES, useValue: parts.staff },
        provided(Stuck, new Stuck(reader, catalogue)),
        provided(Workloads, new Workloads(reader)),
        provided(Sla, new Sla(targets, cards, items, now)),
        provided(SlaCases, new SlaCases(targets, reader)),
      ],
    };
  }
}

const provided = <T extends object>(type: abstract new (...parts: never[]) => T, value: T): Provider => ({
  provide: type,
  useValue: value,
});

/** Where the view is brought forward here, whoever does so is near; elsewhere they are asked through its database. */
function parkedOf({ cases, deadlines }: QueryParts): Readonly<Record<string, ParkedView>> {
  const of = <Tables>(name: string, progress: ViewProgress<Tables>): ParkedView =>
    progress instanceof Projector ? progress.parked : new ParkedStreams(progress.database, { name });
  return { cases: of('cases', cases), deadlines: of('deadlines', deadlines) };
}
