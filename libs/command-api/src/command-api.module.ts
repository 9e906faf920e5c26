import { Module, type DynamicModule } from '@nestjs/common';
import { CommandHandler, type ProcessCatalogue } from '@huiyin/case-runtime';
import { commandControllers } from './process-controller.ts';

/** HTTP in: one route per command of each process. */
@Module({})
export class CommandApiModule {
  static register(catalogue: ProcessCatalogue, handler: CommandHandler): DynamicModule {
    return {
      module: CommandApiModule,
      controllers: commandControllers(catalogue),
      providers: [{ provide: CommandHandler, useValue: handler }],
    };
  }
}
