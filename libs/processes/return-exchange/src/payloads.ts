import {
  CHANNEL_NAMES,
  Customer,
  IsName,
  IsStoreCode,
  IsText,
  IsYuan,
  TellCustomer,
  type Channel,
} from '@huiyin/casework';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsRFC3339, ValidateNested } from 'class-validator';
import {
  EXCEPTIONS,
  FREIGHT_PAYERS,
  GROUNDS,
  REMEDIES,
  type Exception,
  type FreightPayer,
  type Ground,
  type Remedy,
} from './vocabulary.ts';

export class RequestReturn {
  /** The store concerned. Default: the store of whoever registers. */
  @IsOptional()
  @IsStoreCode()
  store?: string;

  @IsIn(CHANNEL_NAMES)
  channel!: Channel;

  @ValidateNested()
  @Type(() => Customer)
  customer!: Customer;

  @IsOptional()
  @IsName()
  order?: string;

  @IsOptional()
  @IsName()
  product?: string;

  /** What is wrong with the goods, in the customer's words. */
  @IsText()
  description!: string;

  @IsIn(Object.keys(GROUNDS))
  ground!: Ground;

  /** What the customer wishes. */
  @IsIn(Object.keys(REMEDIES))
  wish!: Remedy;

  /** Bought without seeing the goods. */
  @IsBoolean()
  remoteSale!: boolean;

  /** When the goods were signed for: RFC 3339, with its offset. */
  @IsOptional()
  @IsRFC3339()
  signedAt?: string;

  /** What was paid for the goods. */
  @IsOptional()
  @IsYuan()
  amount?: number;
}

export class ConfirmEligibility {
  /** Where it differs from what the customer said. */
  @IsOptional()
  @IsIn(Object.keys(GROUNDS))
  ground?: Ground;

  @IsIn(Object.keys(REMEDIES))
  remedy!: Remedy;

  /** What is to be paid back. Default: what was paid. */
  @IsOptional()
  @IsYuan()
  amount?: number;

  /** Where the company pays although the customer gives no reason. */
  @IsOptional()
  @IsIn(Object.keys(FREIGHT_PAYERS))
  freightPaidBy?: FreightPayer;
}

export class Remark {
  @IsOptional()
  @IsText()
  remark?: string;
}

/** Anything that needs a reason and nothing else. */
export class GiveReason {
  @IsText()
  reason!: string;
}

export class Shipment {
  @IsOptional()
  @IsName()
  carrier?: string;

  @IsOptional()
  @IsName()
  trackingNumber?: string;
}

export class RecordInspection {
  @IsText()
  findings!: string;

  /** Whether the goods are as they should be. */
  @IsBoolean()
  passed!: boolean;
}

export class AgreeOnRefund extends GiveReason {
  @IsYuan()
  amount!: number;
}

export class CompleteRefund {
  @IsYuan()
  amount!: number;
}

export class RejectReturn extends TellCustomer {
  @IsText()
  reason!: string;

  /** The exception of the law that it falls under. */
  @IsOptional()
  @IsIn(Object.keys(EXCEPTIONS))
  exception?: Exception;
}

export class WithdrawReturn extends TellCustomer {
  @IsText()
  reason!: string;
}
