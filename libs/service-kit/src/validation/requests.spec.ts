import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Post, Query } from '@nestjs/common';
import { IsString } from 'class-validator';
import { Public } from '../authorization/access.ts';
import { soundOrder } from '../testing/sample-orders.ts';
import { type SampleService, startSampleService } from '../testing/sample-service.ts';
import { UncheckedContentError } from './check-routes.ts';
import { UnsupportedDtoError } from './dto-class.ts';

let service: SampleService;
let headers: Record<string, string>;

beforeAll(async () => {
  service = await startSampleService();
  headers = { authorization: `Bearer ${await service.token()}`, 'content-type': 'application/json' };
});
afterAll(() => service.close());

describe('the content of a request', () => {
  it('reaches the handler as instances of its DTO classes', async () => {
    const answer = await fetch(`${service.url}/api/orders`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': 'k-1' },
      body: JSON.stringify(soundOrder),
    });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ by: 'u-1', isOrder: true, city: true, key: 'k-1' });
  });

  it('of a query is converted, checked and built too', async () => {
    const sound = await fetch(`${service.url}/api/orders?store=S01&limit=20`, { headers });
    expect(await sound.json()).toEqual({ filter: { store: 'S01', limit: 20 }, isFilter: true });
    const wrong = await fetch(`${service.url}/api/orders?limit=many&x=1`, { headers });
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({
      errors: [
        { pointer: '/x', code: 'unknownField' },
        { pointer: '/limit', code: 'isInt' },
      ],
    });
  });

  it('of one named parameter is converted to the parameter’s type', async () => {
    const sound = await fetch(`${service.url}/api/orders/%E4%B8%80?after=7`, { headers });
    expect(await sound.json()).toEqual({ id: '一', after: 7 });
    const wrong = await fetch(`${service.url}/api/orders/1?after=x`, { headers });
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({ errors: [{ pointer: '/after', code: 'isNumber' }] });
  });
});

describe('a service', () => {
  it('does not start with a body, or a whole query, that nothing would check', async () => {
    @Controller('unchecked')
    @Public()
    class UncheckedController {
      @Post('a')
      a(@Body() body: object): object {
        return body;
      }

      @Post('b')
      b(@Body('part') part: string, @Query() query: Record<string, string>): object {
        return { part, query };
      }
    }
    const start = startSampleService({ controllers: [UncheckedController] });
    await expect(start).rejects.toBeInstanceOf(UncheckedContentError);
    await expect(start).rejects.toMatchObject({
      parameters: [
        'UncheckedController.a (body)',
        'UncheckedController.b (query)',
        'UncheckedController.b (body)',
      ],
    });
  });

  it('does not start with a DTO class that declares what would not be applied', async () => {
    class Grouped {
      @IsString({ groups: ['g'] })
      text!: string;
    }
    @Controller('grouped')
    @Public()
    class GroupedController {
      @Post()
      post(@Body() body: Grouped): Grouped {
        return body;
      }
    }
    await expect(startSampleService({ controllers: [GroupedController] })).rejects.toBeInstanceOf(
      UnsupportedDtoError,
    );
  });
});
