import { Module, type DynamicModule } from '@nestjs/common';
import type { Endpoint } from '@huiyin/eventstoredb-endpoint';
import { ENDPOINT, SubscriptionsController } from './subscriptions.controller.ts';

/** What operators want to know of the endpoint. */
@Module({})
export class SubscriptionsModule {
  static register(endpoint: Endpoint): DynamicModule {
    return {
      module: SubscriptionsModule,
      controllers: [SubscriptionsController],
      providers: [{ provide: ENDPOINT, useValue: endpoint }],
    };
  }
}
