import {
  CHANNEL_NAMES,
  Customer,
  DEPARTMENT_NAMES,
  IsCaseId,
  IsName,
  IsStoreCode,
  IsText,
  IsYuan,
  TellCustomer,
  type Channel,
  type Department,
} from '@huiyin/casework';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsRFC3339,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  CATEGORIES,
  REMEDIES,
  SEVERITIES,
  type Category,
  type RemedyKind,
  type Severity,
} from './vocabulary.ts';

export class RegisterComplaint {
  /** The store concerned. Default: the store of whoever registers. */
  @IsOptional()
  @IsStoreCode()
  store?: string;

  @IsIn(CHANNEL_NAMES)
  channel!: Channel;

  @ValidateNested()
  @Type(() => Customer)
  customer!: Customer;

  @IsText()
  description!: string;

  @IsIn(Object.keys(CATEGORIES))
  category!: Category;

  @IsIn(Object.keys(SEVERITIES))
  severity!: Severity;

  @IsOptional()
  @IsName()
  order?: string;

  @IsOptional()
  @IsName()
  product?: string;

  /** Handed over by an authority such as 12315. */
  @IsOptional()
  @IsBoolean()
  authority?: boolean;
}

export class AcknowledgeComplaint {
  /** What was said to the customer. */
  @IsOptional()
  @IsText()
  words?: string;
}

export class VerifyComplaint {
  @IsText()
  findings!: string;

  @IsBoolean()
  justified!: boolean;
}

export class ConsultDepartment {
  @IsIn(DEPARTMENT_NAMES)
  department!: Department;

  @IsText()
  question!: string;
}

export class AnswerConsultation {
  @IsText()
  answer!: string;
}

export class RequestInformation {
  @IsText()
  question!: string;
}

export class RecordInformation {
  @IsText()
  information!: string;
}

export class Remedy {
  @IsIn(Object.keys(REMEDIES))
  kind!: RemedyKind;

  @IsOptional()
  @IsYuan()
  amount?: number;

  @IsOptional()
  @IsText()
  details?: string;
}

export class ProposeSolution {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => Remedy)
  remedies!: Remedy[];
}

export class ApproveSolution {
  @IsOptional()
  @IsText()
  remark?: string;
}

/** Anything that needs a reason and nothing else. */
export class GiveReason {
  @IsText()
  reason!: string;
}

export class AcceptSolution {
  /** The date promised to the customer: RFC 3339, with its offset. */
  @IsRFC3339()
  promisedBy!: string;
}

export class GiveFinalAnswer extends TellCustomer {
  @IsText()
  answer!: string;
}

export class ReportExecution {
  @IsOptional()
  @IsText()
  remark?: string;
}

export class ConfirmOutcome {
  /** Satisfaction, 1 (bad) to 5 (good). */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  score?: number;

  @IsOptional()
  @IsText()
  remark?: string;
}

export class CloseComplaint {
  @IsText()
  rootCause!: string;

  @IsOptional()
  @IsText()
  improvement?: string;
}

export class RejectComplaint extends TellCustomer {
  @IsText()
  reason!: string;
}

export class WithdrawComplaint extends RejectComplaint {}

export class MergeComplaint extends TellCustomer {
  /** The case in which the matter goes on. */
  @IsCaseId()
  into!: string;
}

export class CorrectClassification extends GiveReason {
  @IsOptional()
  @IsIn(Object.keys(CATEGORIES))
  category?: Category;

  @IsOptional()
  @IsIn(Object.keys(SEVERITIES))
  severity?: Severity;
}
