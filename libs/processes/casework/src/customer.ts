import type { Label } from '@huiyin/process-engine';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { inForms, IsName } from './text.ts';

/** Customer tiers 顾客等级. */
export const TIERS = {
  gold: { 'zh-CN': '金牌', en: 'Gold' },
  silver: { 'zh-CN': '银牌', en: 'Silver' },
  regular: { 'zh-CN': '普通', en: 'Regular' },
} as const satisfies Record<string, Label>;
export type Tier = keyof typeof TIERS;
export const TIER_NAMES = Object.keys(TIERS) as readonly Tier[];

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
  @Matches(/^\+?[0-9][0-9 -]{4,24}$/, { message: '$property must be a telephone number', ...inForms('tel') })
  phone?: string;

  @IsOptional()
  @IsName()
  address?: string;

  @IsOptional()
  @IsIn(TIER_NAMES)
  tier?: Tier;
}

/** Paths of a customer's personal data inside facts that hold a `customer`. */
export const PERSONAL_OF_CUSTOMER = ['customer.name', 'customer.phone', 'customer.address'] as const;
