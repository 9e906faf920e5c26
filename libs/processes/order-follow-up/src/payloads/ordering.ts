import {
  CHANNEL_NAMES,
  Customer,
  DEPARTMENT_NAMES,
  IsName,
  IsStoreCode,
  IsText,
  IsYuan,
} from '@huiyin/casework';
import type { Channel, Department } from '@huiyin/casework';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { CONFIRMATION_CHECK_NAMES, type ConfirmationCheck } from '../vocabulary.ts';
import { AreOrderLines, DeliveryTerms, type OrderLine } from './values.ts';

export class RegisterOrder {
  /** The store that sells. Default: the store of whoever registers. */
  @IsOptional()
  @IsStoreCode()
  store?: string;

  @IsIn(CHANNEL_NAMES)
  channel!: Channel;

  @IsDefined()
  @ValidateNested()
  @Type(() => Customer)
  customer!: Customer;

  /** The shop's own order number. */
  @IsName()
  order!: string;

  /** Leave out where the shop follows the order as a whole. */
  @IsOptional()
  @AreOrderLines()
  items?: OrderLine[];

  /** What is to be paid. */
  @IsOptional()
  @IsYuan()
  amount?: number;

  @IsOptional()
  @IsText()
  details?: string;

  /** How the customer likes to be reached, e.g. for the visit. */
  @IsOptional()
  @IsIn(CHANNEL_NAMES)
  preferredChannel?: Channel;
}

export class AmendOrder {
  /** All items as they are now. */
  @IsOptional()
  @AreOrderLines()
  items?: OrderLine[];

  @IsOptional()
  @IsYuan()
  amount?: number;

  @IsOptional()
  @IsText()
  details?: string;

  @IsText()
  reason!: string;
}

export class ConfirmOrder {
  /** What was checked with the customer: all of it has to be. */
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(CONFIRMATION_CHECK_NAMES.length)
  @IsIn(CONFIRMATION_CHECK_NAMES, { each: true })
  checked!: ConfirmationCheck[];

  /** If it was agreed at once. */
  @IsOptional()
  @ValidateNested()
  @Type(() => DeliveryTerms)
  delivery?: DeliveryTerms;

  @IsOptional()
  @IsText()
  remark?: string;
}

export class HandOver {
  @IsIn(DEPARTMENT_NAMES)
  department!: Department;

  @IsOptional()
  @IsText()
  remark?: string;
}

/** Anything that needs a reason and nothing else. */
export class GiveReason {
  @IsText()
  reason!: string;
}

export class RequestCancellation extends GiveReason {
  @IsIn(['customer', 'company'])
  requestedBy!: 'customer' | 'company';
}
