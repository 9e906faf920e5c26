import { Module, type DynamicModule } from '@nestjs/common';
import { CaseQueries } from './case-queries.ts';
import { CasesController } from './cases.controller.ts';
import { processQueriesController } from './process-queries.controller.ts';

/** Views out: the case list, cards and histories. */
@Module({})
export class QueryApiModule {
  static register(queries: CaseQueries): DynamicModule {
    return {
      module: QueryApiModule,
      controllers: [CasesController, ...queries.catalogue.processes.map(processQueriesController)],
      providers: [{ provide: CaseQueries, useValue: queries }],
    };
  }
}
