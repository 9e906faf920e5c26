import { Inject, Module, type DynamicModule, type OnApplicationShutdown, type Type } from '@nestjs/common';
import {
  HealthModule,
  MetricsModule,
  type HealthIndicators,
  type Metrics,
  type MetricsSource,
} from '@huiyin/service-kit';

/** What a service is made of. */
export interface ServiceParts {
  /** The APIs that it serves. */
  readonly apis: readonly DynamicModule[];
  readonly controllers?: readonly Type[];
  /** What has to be up for it to be ready. */
  readonly ready: HealthIndicators;
  /** What can be measured of it, beside its requests and its process. */
  readonly measured?: readonly MetricsSource[];
  /** The directory of the web console’s files, where it is served at `/`. */
  readonly console?: string | undefined;
  /** Lets go of what it holds, once requests are answered. */
  readonly close: () => Promise<void>;
}

const CLOSE = Symbol('close');

/** A service: its APIs, its health, its end. */
@Module({})
export class ServiceModule implements OnApplicationShutdown {
  /** @param metrics where it is measured; absent: nowhere. */
  static register({ apis, controllers = [], ready, close }: ServiceParts, metrics?: Metrics): DynamicModule {
    return {
      module: ServiceModule,
      imports: [
        ...apis,
        HealthModule.register({ ready: { useFactory: () => ready } }),
        ...(metrics ? [MetricsModule.register(metrics)] : []),
      ],
      controllers: [...controllers],
      providers: [{ provide: CLOSE, useValue: close }],
    };
  }

  constructor(@Inject(CLOSE) private readonly close: () => Promise<void>) {}

  /** Requests are answered by now: the store can go. */
  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }
}
