import {
  CHANNEL_NAMES,
  Customer,
  DEPARTMENT_NAMES,
  inForms,
  IsCaseId,
  IsName,
  IsStoreCode,
  IsText,
  TellCustomer,
  type Channel,
  type Department,
} from '@huiyin/casework';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsRFC3339,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { OCCASIONS, type Occasion } from './vocabulary.ts';

/** Questions of one visit: more would be an interview. */
const MOST_QUESTIONS = 30;

export class PlanVisit {
  /** The store concerned. Default: the store of whoever plans. */
  @IsOptional()
  @IsStoreCode()
  store?: string;

  /** By which channel the customer is to be asked: the one that they prefer. */
  @IsIn(CHANNEL_NAMES)
  channel!: Channel;

  @ValidateNested()
  @Type(() => Customer)
  customer!: Customer;

  @IsIn(Object.keys(OCCASIONS))
  occasion!: Occasion;

  /** The case that it is about. */
  @IsOptional()
  @IsCaseId()
  caseId?: string;

  @IsOptional()
  @IsName()
  order?: string;

  @IsOptional()
  @IsName()
  product?: string;

  /** What is to be asked, beside whether the customer is content. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_QUESTIONS)
  @IsString({ each: true, ...inForms('multiline') })
  @IsNotEmpty({ each: true })
  @MaxLength(4_000, { each: true })
  questions?: string[];

  /** Not before: RFC 3339, with its offset. */
  @IsOptional()
  @IsRFC3339()
  from?: string;

  /** Not after: RFC 3339, with its offset. */
  @IsOptional()
  @IsRFC3339()
  by?: string;
}

export class RescheduleVisit {
  /** When the customer wishes to be asked: RFC 3339, with its offset. */
  @IsRFC3339()
  at!: string;

  @IsOptional()
  @IsText()
  reason?: string;
}

export class VisitAnswer {
  @IsText()
  question!: string;

  @IsText()
  answer!: string;
}

export class RecordVisit {
  @IsIn(CHANNEL_NAMES)
  channel!: Channel;

  /** Whether the customer agreed to the visit being recorded. */
  @IsBoolean()
  recordingConsent!: boolean;

  @IsArray()
  @ArrayMaxSize(MOST_QUESTIONS)
  @ValidateNested({ each: true })
  @Type(() => VisitAnswer)
  answers!: VisitAnswer[];

  /** Satisfaction, 1 (bad) to 5 (good). */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  score?: number;

  /** What the customer said that asks for something to be done. */
  @IsOptional()
  @IsText()
  findings?: string;

  /** Why not by the channel that was planned. */
  @IsOptional()
  @IsText()
  otherChannelReason?: string;
}

export class DispenseWithVisit extends TellCustomer {
  @IsText()
  reason!: string;
}

export class RaiseFindings {
  @IsText()
  findings!: string;
}

export class ForwardFindings {
  @IsIn(DEPARTMENT_NAMES)
  department!: Department;

  @IsText()
  question!: string;
}

export class AnswerFindings {
  @IsText()
  answer!: string;
}

export class SettleFindings extends TellCustomer {
  @IsText()
  solution!: string;
}

export class AnalyseVisit {
  @IsText()
  conclusion!: string;

  @IsOptional()
  @IsText()
  improvement?: string;
}
