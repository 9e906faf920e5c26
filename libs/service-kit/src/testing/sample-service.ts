import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body, Controller, Get, HttpCode, Module, Param, Post, Query, type Type } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type as TypeOf } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { Actor } from '../authentication/actor.ts';
import { CurrentActor } from '../authentication/current-actor.ts';
import { openSigningKey } from '../authentication/signing-key.ts';
import { type TokenContent, TokenIssuer } from '../authentication/token-issuer.ts';
import { TokenVerifier } from '../authentication/token-verifier.ts';
import { Public, Roles } from '../authorization/access.ts';
import { createHttpApplication, type HttpApplicationOptions } from '../bootstrap/create-http-application.ts';
import { listen } from '../bootstrap/listen.ts';
import type { HealthIndicators } from '../health/health-indicator.ts';
import { HealthModule } from '../health/health.module.ts';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { entityTag, IfMatch, type IfMatchCondition } from '../preconditions/if-match.ts';
import { Problem } from '../problem/problem.ts';

export class Customer {
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  name!: string;

  @IsString()
  @Matches(/^1\d{10}$/)
  phone!: string;

  @IsOptional()
  @IsIn(['gold', 'silver', 'regular'])
  tier?: string;
}

export class Order {
  @IsString()
  @MaxLength(20)
  store!: string;

  @IsInt()
  @Min(0)
  @Max(1_000_000)
  amount!: number;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @IsString({ each: true })
  tags?: string[];

  @ValidateNested()
  @TypeOf(() => Customer)
  customer!: Customer;
}

export class OrderFilter {
  @IsOptional()
  @IsString()
  store?: string;

  @IsOptional()
  @TypeOf(() => Number)
  @IsInt()
  @Max(100)
  limit?: number;
}

/** Nothing more is said when an order is confirmed. */
export class Confirmation {}

@Controller('api/orders')
export class OrderController {
  @Post()
  @Roles('agent')
  @ApiOperation({ summary: 'Places an order' })
  place(@CurrentActor() actor: Actor, @Body() order: Order, @IdempotencyKey() key?: string): object {
    return { by: actor.id, isOrder: order instanceof Order, city: order.customer instanceof Customer, key };
  }

  @Get()
  @Roles('agent', 'auditor')
  @ApiOperation({ summary: 'Lists orders' })
  list(@Query() filter: OrderFilter): object {
    return { filter, isFilter: filter instanceof OrderFilter };
  }

  @Get(':id')
  @Roles('agent')
  read(@Param('id') id: string, @Query('after') after?: number): object {
    return { id, after };
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Roles('agent')
  confirm(
    @Body() _confirmation: Confirmation,
    @IfMatch({ required: true }) version: IfMatchCondition,
  ): object {
    if (!version.includes('3')) {
      throw new Problem(412, 'version-conflict', {
        title: { 'zh-CN': '版本不一致', en: 'The version differs' },
        headers: { ETag: entityTag(3) },
        actual: 3,
      });
    }
    return { version };
  }

  @Get('broken/now')
  @Public()
  fail(): never {
    throw new TypeError('the secret of the house');
  }

  @Get('slow/:milliseconds')
  @Public()
  async wait(@Param('milliseconds') milliseconds: number): Promise<object> {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return { waited: milliseconds };
  }
}

/** A small service with one of everything, on a port of its own, for tests. */
export interface SampleService {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly port: number;
  readonly verifier: TokenVerifier;
  readonly token: (content?: Partial<TokenContent>) => Promise<string>;
  readonly close: () => Promise<void>;
}

const parties = { issuer: 'https://issuer.example', audience: 'sample' };

/** Settings of a sample service that a test may change. */
export interface SampleOptions extends Partial<HttpApplicationOptions> {
  readonly indicators?: HealthIndicators;
  readonly controllers?: Type[];
  /** Called before the service listens. */
  readonly prepare?: (app: NestFastifyApplication) => void;
}

/** Starts a sample service. */
export async function startSampleService({
  indicators = {},
  controllers = [OrderController],
  prepare,
  ...options
}: SampleOptions = {}): Promise<SampleService> {
  const directory = await mkdtemp(join(tmpdir(), 'sample-'));
  const key = await openSigningKey(directory);
  const issuer = new TokenIssuer(key, parties);
  const verifier = new TokenVerifier(key, { ...parties, roles: ['agent', 'auditor'] });
  class SampleModule {}
  Module({ imports: [HealthModule.register({ ready: { useFactory: () => indicators } })], controllers })(
    SampleModule,
  );
  try {
    const app = await createHttpApplication(SampleModule, {
      verifier,
      log: false,
      stopOnSignals: false,
      ...options,
    });
    prepare?.(app);
    const url = await listen(app, { port: 0 });
    return {
      app,
      url,
      port: Number(new URL(url).port),
      verifier,
      token: (content) =>
        issuer.issue({ sub: 'u-1', name: '李华', role: 'agent', store: 'S01', expiresIn: 600, ...content }),
      close: () => app.close(),
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** An order that the sample service takes. */
export const soundOrder = {
  store: 'S01',
  amount: 12_900,
  tags: ['急'],
  customer: { name: '王芳', phone: '13800138000', tier: 'gold' },
};
