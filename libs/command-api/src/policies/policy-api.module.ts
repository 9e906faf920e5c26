import { Module, type DynamicModule } from '@nestjs/common';
import { PolicyLedger } from '@huiyin/case-runtime';
import { PolicyController } from './policy.controller.ts';

/** `/api/policy`: reading the company's policies, and adopting another one. */
@Module({})
export class PolicyApiModule {
  static register(policies: PolicyLedger): DynamicModule {
    return {
      module: PolicyApiModule,
      controllers: [PolicyController],
      providers: [{ provide: PolicyLedger, useValue: policies }],
    };
  }
}
