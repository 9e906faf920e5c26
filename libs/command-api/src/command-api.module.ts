import { Module, type DynamicModule } from '@nestjs/common';
import { CommandHandler, type ProcessCatalogue } from '@huiyin/case-runtime';
import { PolicyApiModule } from './policies/policy-api.module.ts';
import { commandControllers } from './process-controller.ts';

/** HTTP in: one route per command of each process, and the policies that they are decided by. */
@Module({})
export class CommandApiModule {
  static register(catalogue: ProcessCatalogue, handler: CommandHandler): DynamicModule {
    return {
      module: CommandApiModule,
      imports: [PolicyApiModule.register(handler.policies)],
      controllers: commandControllers(catalogue),
      providers: [{ provide: CommandHandler, useValue: handler }],
    };
  }
}
