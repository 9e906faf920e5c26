import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsName } from './text.ts';

/** Customer tiers 顾客等级: 金牌, 银牌, 普通. */
export const TIERS = ['gold', 'silver', 'regular'] as const;
export type Tier = (typeof TIERS)[number];

/** The person (or the tenant, supplier) whom a case is about. Confidential, apart from `id` and `tier`. */
export class Customer {
  /** The company's own number for this customer, if there is one. */
  @IsOptional()
  @IsName()
  id?: string;

  @IsOptional()
  @IsName()
  name?: string;

  @IsOptional()
  @Matches(/^\+?[0-9][0-9 -]{4,24}$/, { message: '$property must be a telephone number' })
  phone?: string;

  @IsOptional()
  @IsName()
  address?: string;

  @IsOptional()
  @IsIn(TIERS)
  tier?: Tier;
}

/** Paths of a customer's personal data inside facts that hold a `customer`. */
export const PERSONAL_OF_CUSTOMER = ['customer.name', 'customer.phone', 'customer.address'] as const;
