import { IsText } from '@huiyin/casework';
import { IsOptional } from 'class-validator';

/** Asks for a case to be given to whoever suits it best. */
export class AssignAutomatically {
  /** Why. Default: that it was assigned by skill and load. */
  @IsOptional()
  @IsText()
  reason?: string;
}
