import { CHANNEL_NAMES, IsText, IsYuan, type Channel } from '@huiyin/casework';
import { IsIn, IsOptional } from 'class-validator';
import { PAYMENT_ISSUES, PAYMENT_METHODS, type PaymentIssueKind, type PaymentMethod } from '../vocabulary.ts';

export class RemindOfPayment {
  @IsOptional()
  @IsIn(CHANNEL_NAMES)
  channel?: Channel;
}

export class RecordPayment {
  @IsYuan(0.01)
  amount!: number;

  @IsOptional()
  @IsIn(Object.keys(PAYMENT_METHODS))
  method?: PaymentMethod;
}

export class ReportPaymentFailure {
  @IsText()
  reason!: string;

  @IsOptional()
  @IsIn(Object.keys(PAYMENT_METHODS))
  method?: PaymentMethod;
}

export class ReportPaymentIssue {
  @IsIn(Object.keys(PAYMENT_ISSUES))
  kind!: PaymentIssueKind;

  @IsText()
  details!: string;
}

export class SolvePaymentIssue {
  @IsText()
  solution!: string;
}

export class StartRefund {
  /** Default: everything that the company holds. */
  @IsOptional()
  @IsYuan(0.01)
  amount?: number;

  @IsText()
  reason!: string;
}

export class CompleteRefund {
  /** Default: what the refund was started for. */
  @IsOptional()
  @IsYuan(0.01)
  amount?: number;
}
