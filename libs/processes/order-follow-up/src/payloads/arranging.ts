import { CHANNEL_NAMES, IsName, IsText, type Channel } from '@huiyin/casework';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, IsRFC3339, ValidateNested } from 'class-validator';
import { AreItemIds, OrderLine } from './values.ts';

export class ReportProgress {
  /** What the customer was told. */
  @IsText()
  progress!: string;

  @IsIn(CHANNEL_NAMES)
  channel!: Channel;
}

export class PickItem {
  @IsName()
  item!: string;
}

export class ReportOutOfStock extends PickItem {
  @IsOptional()
  @IsText()
  remark?: string;
}

export class ReorderItem extends PickItem {
  /** When the supplier delivers: RFC 3339, with its offset. */
  @IsOptional()
  @IsRFC3339()
  expectedBy?: string;
}

export class PackPackage {
  @IsName()
  package!: string;

  /** Default: everything that was picked and isn't in a package. */
  @IsOptional()
  @AreItemIds()
  items?: string[];
}

export class ReportReady {
  @IsOptional()
  @IsText()
  remark?: string;
}

export class ReportBackorder {
  @IsText()
  reason!: string;

  /** The restock date told to the customer: RFC 3339, with its offset. */
  @IsOptional()
  @IsRFC3339()
  restockBy?: string;
}

export class PromiseRestock {
  /** RFC 3339, with its offset. */
  @IsRFC3339()
  by!: string;
}

export class ReportRestocked {
  /** Default: everything that was missing. */
  @IsOptional()
  @AreItemIds()
  items?: string[];
}

/** The customer's say. */
export class CustomerChoice {
  /** Who spoke, e.g. the customer or their husband. */
  @IsName()
  chosenBy!: string;

  @IsIn(CHANNEL_NAMES)
  channel!: Channel;

  /** RFC 3339, with its offset. Default: now. */
  @IsOptional()
  @IsRFC3339()
  chosenAt?: string;
}

export class ChooseReplacement extends CustomerChoice {
  /** What is missing. */
  @IsName()
  item!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => OrderLine)
  replacement!: OrderLine;
}

export class DropItems extends CustomerChoice {
  @AreItemIds()
  items!: string[];
}
