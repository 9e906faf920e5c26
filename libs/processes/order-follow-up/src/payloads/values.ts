import { IsName, IsYuan } from '@huiyin/casework';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNumber,
  IsOptional,
  IsRFC3339,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { OrderItem } from '../facts.ts';
import { DELIVERY_METHODS, type DeliveryMethod } from '../vocabulary.ts';

const all =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, key) =>
    decorators.forEach((decorate) => decorate(target, key));

/** At least one and at most 500, none twice. */
const list = [IsArray(), ArrayMinSize(1), ArrayMaxSize(500)];

/** Some of an order's items, by their numbers. */
export const AreItemIds = () =>
  all(
    ...list,
    ArrayUnique(),
    Matches(/^[^\p{Cc}]{1,200}$/u, { each: true, message: 'each of $property must be one line' }),
  );

/** One line of an order. */
export class OrderLine implements OrderItem {
  @IsName()
  id!: string;

  @IsOptional()
  @IsName()
  product?: string;

  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false, maxDecimalPlaces: 3 })
  @Min(0.001)
  @Max(1_000_000)
  quantity?: number;

  /** Of the whole line. */
  @IsOptional()
  @IsYuan()
  price?: number;
}

/** All items of an order. */
export const AreOrderLines = () =>
  all(
    ...list,
    ArrayUnique(({ id }: OrderLine) => id),
    ValidateNested({ each: true }),
    Type(() => OrderLine),
  );

/** When and how the customer gets the order. */
export class DeliveryTerms {
  /** RFC 3339, with its offset. */
  @IsRFC3339()
  at!: string;

  @IsIn(Object.keys(DELIVERY_METHODS))
  method!: DeliveryMethod;
}
