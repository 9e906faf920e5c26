import { IsString, MaxLength, MinLength } from 'class-validator';

/** Why something is done about a parked stream: kept with who did it. */
export class SettleParked {
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  why!: string;
}
