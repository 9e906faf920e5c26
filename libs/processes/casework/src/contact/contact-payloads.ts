import { IsIn, IsOptional } from 'class-validator';
import { CHANNEL_NAMES, type Channel } from '../channels.ts';
import { IsText } from '../text.ts';

export class RecordContactAttempt {
  @IsIn(CHANNEL_NAMES)
  channel!: Channel;

  @IsOptional()
  @IsText()
  remark?: string;
}
