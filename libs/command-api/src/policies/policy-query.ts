import { IsInt, IsISO8601, IsOptional, Matches, Max, Min } from 'class-validator';

/** Which policy is asked for; without either: the one in force. */
export class PolicyQuery {
  /** The one in force at a moment: ISO 8601 with its offset. */
  @IsOptional()
  @Matches(/T.*(Z|[+-]\d\d:\d\d)$/, { message: '$property must name its offset, as 2026-10-01T08:00:00Z' })
  @IsISO8601({ strict: true, strictSeparator: true })
  at?: string;

  /** The one with this number. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000_000)
  revision?: number;
}
