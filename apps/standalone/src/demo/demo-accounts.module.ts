import { Module, type DynamicModule } from '@nestjs/common';
import { ACCOUNTS, DemoAccountsController, type MakeAccounts } from './demo-accounts.controller.ts';

/** Lets the console offer the accounts of the demo. */
@Module({})
export class DemoAccountsModule {
  static register(make: MakeAccounts): DynamicModule {
    return {
      module: DemoAccountsModule,
      controllers: [DemoAccountsController],
      providers: [{ provide: ACCOUNTS, useValue: make }],
    };
  }
}
