import { IsText } from '@huiyin/casework';
import { IsOptional } from 'class-validator';

/** Gives a parked reaction up. */
export class SkipReaction {
  /** Why it needn't be carried out. */
  @IsOptional()
  @IsText()
  reason?: string;
}

/** Asks for another try: there is nothing to say about it. */
export class RetryReaction {}
