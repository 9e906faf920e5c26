import { type DynamicModule, type FactoryProvider, Module, type ModuleMetadata } from '@nestjs/common';
import type { HealthIndicators } from './health-indicator.ts';
import { HealthController, healthIndicators } from './health.controller.ts';
import { Leaving } from './leaving.ts';

/** What readiness depends on. */
export interface HealthModuleOptions {
  /** The modules that export what `ready` injects. */
  readonly imports?: ModuleMetadata['imports'];
  /** Makes the indicators of readiness. */
  readonly ready: Pick<FactoryProvider<HealthIndicators>, 'inject' | 'useFactory'>;
}

/** `GET /health/live` and `GET /health/ready`, open to anyone. */
@Module({})
export class HealthModule {
  static register({ imports = [], ready }: HealthModuleOptions): DynamicModule {
    return {
      module: HealthModule,
      imports,
      controllers: [HealthController],
      providers: [Leaving, { provide: healthIndicators, ...ready }],
    };
  }
}
