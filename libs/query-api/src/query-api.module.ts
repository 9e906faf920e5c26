import { Module, type DynamicModule } from '@nestjs/common';
import { CaseQueries } from './cases/case-queries.ts';
import { CasesController } from './cases/cases.controller.ts';
import { processQueriesController } from './cases/process-queries.controller.ts';
import type { QueryParts } from './query-parts.ts';
import { ViewGate } from './views/view-gate.ts';

/** Views out: lists, cards and histories of cases. */
@Module({})
export class QueryApiModule {
  static register(parts: QueryParts): DynamicModule {
    const gate = new ViewGate(parts.cases);
    return {
      module: QueryApiModule,
      controllers: [CasesController, ...parts.catalogue.processes.map(processQueriesController)],
      providers: [{ provide: CaseQueries, useValue: new CaseQueries(parts, gate) }],
    };
  }
}
