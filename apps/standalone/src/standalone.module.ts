import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { CommandApiModule } from '@huiyin/command-api';
import type { Embedded } from '@huiyin/embedded';
import { catalogue } from '@huiyin/processes';
import { CaseQueries, QueryApiModule, ViewGate } from '@huiyin/query-api';
import { HealthModule } from '@huiyin/service-kit';
import { FirstPageController } from './first-page.controller.ts';
import { healthOf } from './health.ts';

const EMBEDDED = Symbol('embedded');

/** Every service in one process, on one data directory. */
@Module({})
export class StandaloneModule implements OnApplicationShutdown {
  static register(embedded: Embedded, now: () => number): DynamicModule {
    const queries = new CaseQueries(catalogue, embedded.policies, new ViewGate(embedded.projector), now);
    return {
      module: StandaloneModule,
      imports: [
        CommandApiModule.register(catalogue, embedded.commands),
        QueryApiModule.register(queries),
        HealthModule.register({ ready: { useFactory: () => healthOf(embedded) } }),
      ],
      controllers: [FirstPageController],
      providers: [{ provide: EMBEDDED, useValue: embedded }],
    };
  }

  constructor(@Inject(EMBEDDED) private readonly embedded: Embedded) {}

  /** Requests are answered by now: the store can go. */
  async onApplicationShutdown(): Promise<void> {
    await this.embedded.close();
  }
}
