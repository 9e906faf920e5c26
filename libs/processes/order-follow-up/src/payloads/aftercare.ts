import { CHANNEL_NAMES, IsText, TellCustomer, type Channel } from '@huiyin/casework';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { PROBLEM_KINDS, type ProblemKind } from '../vocabulary.ts';
import { DeliveryTerms } from './values.ts';

export class AcceptOrder {
  @IsOptional()
  @IsText()
  remark?: string;
}

export class ReportProblem {
  @IsIn(Object.keys(PROBLEM_KINDS))
  kind!: ProblemKind;

  @IsText()
  details!: string;
}

export class SolveProblem {
  @IsText()
  solution!: string;

  /** Whether the customer got something (else) and is to check it anew. */
  @IsBoolean()
  acceptAgain!: boolean;
}

export class ArrangeRedelivery extends DeliveryTerms {
  @IsText()
  solution!: string;
}

export class RecordVisit {
  @IsIn(CHANNEL_NAMES)
  channel!: Channel;

  /** Whether the customer agreed to the visit being recorded. */
  @IsBoolean()
  recordingConsent!: boolean;

  /** Satisfaction, 1 (bad) to 5 (good). */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  score?: number;

  /** What the customer said. */
  @IsOptional()
  @IsText()
  answers?: string;

  /** Needed when it isn't the channel that the customer prefers. */
  @IsOptional()
  @IsText()
  otherChannelReason?: string;
}

export class CancelOrder extends TellCustomer {
  @IsText()
  reason!: string;
}
