import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { CHANNEL_NAMES, type Channel } from './channels.ts';
import { IsText } from './text.ts';

/** How the customer was told: every closing fact carries it (件件有回音). */
export class Told {
  @IsIn(CHANNEL_NAMES)
  channel!: Channel;

  /** What was said, in short. */
  @IsOptional()
  @IsText()
  words?: string;
}

/** What a command asks for that tells the customer something. */
export class TellCustomer {
  @IsDefined()
  @ValidateNested()
  @Type(() => Told)
  told!: Told;
}
