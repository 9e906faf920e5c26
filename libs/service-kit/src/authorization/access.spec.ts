import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../authentication/actor.ts';
import { CurrentActor } from '../authentication/current-actor.ts';
import { type SampleService, startSampleService } from '../testing/sample-service.ts';
import { Public, Roles } from './access.ts';
import { UndeclaredAccessError } from './access-rules.ts';

@Controller('agents')
@Roles('agent')
class AgentController {
  @Get('inherited')
  inherited(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Get('auditors')
  @Roles('auditor')
  auditors(): string {
    return 'auditors only';
  }

  @Get('anyone')
  @Public()
  anyone(): string {
    return 'anyone';
  }

  @Get('nobody-there')
  @Public()
  nobodyThere(@CurrentActor() actor: Actor): Actor {
    return actor;
  }
}

let service: SampleService;

beforeAll(async () => {
  service = await startSampleService({ controllers: [AgentController] });
});
afterAll(() => service.close());

interface Answered {
  readonly status: number;
  readonly code: string | undefined;
  readonly scheme: string | null;
}

const get = async (path: string, token?: string): Promise<Answered> => {
  const answer = await fetch(
    `${service.url}/agents/${path}`,
    token ? { headers: { authorization: token } } : {},
  );
  const code = answer.ok ? undefined : ((await answer.json()) as { code: string }).code;
  return { status: answer.status, scheme: answer.headers.get('www-authenticate'), code };
};
const bearer = async (role: string): Promise<string> => `Bearer ${await service.token({ role })}`;

describe('access to a route', () => {
  it('is for the roles of the controller, unless the handler names others', async () => {
    expect(await get('inherited', await bearer('agent'))).toMatchObject({ status: 200 });
    expect(await get('inherited', await bearer('auditor'))).toMatchObject({
      status: 403,
      code: 'role-not-allowed',
    });
    expect(await get('auditors', await bearer('auditor'))).toMatchObject({ status: 200 });
    expect(await get('auditors', await bearer('agent'))).toMatchObject({
      status: 403,
      code: 'role-not-allowed',
    });
  });

  it('needs a token, each fault of which has its code', async () => {
    expect(await get('inherited')).toEqual({ status: 401, code: 'token-missing', scheme: 'Bearer' });
    expect(await get('inherited', 'Basic YTpi')).toEqual({
      status: 401,
      code: 'token-malformed',
      scheme: 'Bearer',
    });
    expect(await get('inherited', 'Bearer a.b.c')).toMatchObject({ status: 401, code: 'token-malformed' });
    expect(await get('inherited', await bearer('unknown'))).toMatchObject({
      status: 401,
      code: 'token-invalid',
    });
  });

  it('is the same the first and the second time that a token is seen', async () => {
    const token = await bearer('auditor');
    for (const time of ['first', 'second']) {
      expect({ time, ...(await get('inherited', token)) }).toMatchObject({ time, status: 403 });
      expect({ time, ...(await get('auditors', token)) }).toMatchObject({ time, status: 200 });
    }
  });

  it('is open to anyone where it is public, whatever token is sent', async () => {
    expect(await get('anyone')).toMatchObject({ status: 200 });
    expect(await get('anyone', 'Bearer rubbish')).toMatchObject({ status: 200 });
  });

  it('that is public gives a handler no actor, and a handler that asks for one refuses', async () => {
    expect(await get('nobody-there', await bearer('agent'))).toMatchObject({
      status: 401,
      code: 'token-missing',
    });
  });

  it('hands the handler who acts', async () => {
    const answer = await fetch(`${service.url}/agents/inherited`, {
      headers: { authorization: await bearer('agent') },
    });
    expect(await answer.json()).toEqual({ id: 'u-1', name: '李华', role: 'agent', store: 'S01' });
  });
});

describe('a service', () => {
  it('does not start while a route does not say who may use it', async () => {
    @Controller('forgotten')
    class ForgottenController {
      @Get('a')
      a(): void {}

      @Get('b')
      @Roles('agent')
      b(): void {}

      @Get('c')
      c(): void {}

      notARoute(): void {}
    }
    const start = startSampleService({ controllers: [AgentController, ForgottenController] });
    await expect(start).rejects.toBeInstanceOf(UndeclaredAccessError);
    await expect(start).rejects.toMatchObject({ routes: ['ForgottenController.a', 'ForgottenController.c'] });
  });
});
