import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, HttpCode, Param, Post, type Type } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import type { Actor } from '../authentication/actor.ts';
import { CurrentActor } from '../authentication/current-actor.ts';
import { Roles } from '../authorization/access.ts';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { openApiDocument } from '../openapi/document.ts';
import { IfMatch } from '../preconditions/if-match.ts';
import { type SampleService, startSampleService } from '../testing/sample-service.ts';
import type { DtoClass } from '../validation/dto-class.ts';

class Acknowledge {
  @IsString()
  note!: string;
}
class Withdraw {}

/** A route for each command, none of them written by hand. */
function controllerOf(commands: Readonly<Record<string, DtoClass>>): Type {
  class CommandController {}
  const { prototype } = CommandController;
  for (const [name, dto] of Object.entries(commands)) {
    const handler = (id: string, command: object, actor: Actor, key?: string): object => ({
      id,
      command: command.constructor.name,
      by: actor.id,
      key,
    });
    const descriptor = { value: handler, writable: true, configurable: true };
    Object.defineProperty(prototype, name, descriptor);
    Param('id')(prototype, name, 0);
    Body()(prototype, name, 1);
    CurrentActor()(prototype, name, 2);
    IdempotencyKey()(prototype, name, 3);
    IfMatch()(prototype, name, 4);
    Reflect.defineMetadata('design:paramtypes', [String, dto, Object, String, Object], prototype, name);
    Post(`:id/${name}`)(prototype, name, descriptor);
    HttpCode(200)(prototype, name, descriptor);
    Roles('agent')(prototype, name, descriptor);
    ApiOperation({ operationId: `case_${name}`, summary: name })(prototype, name, descriptor);
  }
  Controller('cases')(CommandController);
  return CommandController;
}

let service: SampleService;
let headers: Record<string, string>;

beforeAll(async () => {
  service = await startSampleService({
    controllers: [controllerOf({ acknowledge: Acknowledge, withdraw: Withdraw })],
  });
  headers = { authorization: `Bearer ${await service.token()}`, 'content-type': 'application/json' };
});
afterAll(() => service.close());

const send = async (name: string, body?: object): Promise<[number, unknown]> => {
  const answer = await fetch(`${service.url}/cases/7/${name}`, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': 'k' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return [answer.status, await answer.json()];
};

describe('a controller made at run time', () => {
  it('has its content checked like any other', async () => {
    expect(await send('acknowledge', { note: 'ok' })).toEqual([
      200,
      { id: '7', command: 'Acknowledge', by: 'u-1', key: 'k' },
    ]);
    expect(await send('acknowledge', { note: 1 })).toMatchObject([400, { errors: [{ pointer: '/note' }] }]);
    expect(await send('acknowledge')).toMatchObject([
      400,
      { errors: [{ pointer: '/note', code: 'isDefined' }] },
    ]);
  });

  it('needs no body for a command without content', async () => {
    expect(await send('withdraw')).toMatchObject([200, { command: 'Withdraw' }]);
    expect(await send('withdraw', { note: 'x' })).toMatchObject([
      400,
      { errors: [{ code: 'unknownField' }] },
    ]);
  });

  it('is documented like any other', () => {
    const document = openApiDocument(service.app, { title: 't', version: '1', description: 'd' });
    expect(document.paths['/cases/{id}/acknowledge']?.post).toMatchObject({
      operationId: 'case_acknowledge',
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Acknowledge' } } },
      },
      security: [{ token: [] }],
    });
    expect(document.components?.schemas?.Acknowledge).toMatchObject({ required: ['note'] });
  });
});
