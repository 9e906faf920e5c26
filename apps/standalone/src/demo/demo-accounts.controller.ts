import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { Problem, Public } from '@huiyin/service-kit';
import type { DemoAccount } from './accounts.ts';
import { DEMO_ACCOUNTS } from './demo-account-schema.ts';

/** Under which it is provided who one can look at the demo as. */
export const ACCOUNTS = Symbol('accounts of the demo');

/** Makes them, with tokens that are good from now on. */
export type MakeAccounts = () => Promise<readonly DemoAccount[]>;

/** The part of a request that says by which name it was asked. Browsers write it: it is no parameter. */
interface Asked {
  readonly headers: { readonly host?: string };
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Who one can look at the demo as: for whoever sits at this machine, without a token. Served by the demo alone. */
@Controller('api/demo/accounts')
@Public()
export class DemoAccountsController {
  constructor(@Inject(ACCOUNTS) private readonly make: MakeAccounts) {}

  /**
   * @throws Problem 404 `demo-elsewhere` unless this machine is asked by a name of its own: a page on the Internet whose name
   *   leads here (DNS rebinding) learns no token.
   */
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: '演示账号 · Accounts of the demo', tags: ['account'] })
  @ApiResponse({ status: 200, description: 'One for each role.', schema: DEMO_ACCOUNTS })
  async list(@Req() { headers: { host } }: Asked): Promise<{ readonly items: readonly DemoAccount[] }> {
    if (!LOOPBACK.test(host ?? ''))
      throw new Problem(404, 'demo-elsewhere', {
        title: { 'zh-CN': '演示账号仅限本机使用', en: 'The demo’s accounts are for this machine' },
      });
    return { items: await this.make() };
  }
}
