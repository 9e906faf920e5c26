import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Type } from 'class-transformer';
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
import { Public, Roles } from '../authorization/access.ts';
import { IdempotencyKey } from '../idempotency/idempotency-key.ts';
import { ApiProblems } from '../openapi/problem-responses.ts';
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
  @Type(() => Customer)
  customer!: Customer;
}

export class OrderFilter {
  @IsOptional()
  @IsString()
  store?: string;

  @IsOptional()
  @Type(() => Number)
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
  @ApiProblems(409)
  @HttpCode(200)
  @Roles('agent')
  confirm(
    @Body() confirmation: Confirmation,
    @IfMatch({ required: true }) version: IfMatchCondition,
  ): object {
    if (!version.includes('3')) {
      throw new Problem(412, 'version-conflict', {
        title: { 'zh-CN': '版本不一致', en: 'The version differs' },
        headers: { ETag: entityTag(3) },
        actual: 3,
      });
    }
    return { version, isConfirmation: confirmation instanceof Confirmation };
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

/** An order that the sample service takes. */
export const soundOrder = {
  store: 'S01',
  amount: 12_900,
  tags: ['急'],
  customer: { name: '王芳', phone: '13800138000', tier: 'gold' },
};
