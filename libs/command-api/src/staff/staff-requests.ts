import { IsName, IsStoreCode } from '@huiyin/casework';
import { IsBoolean, IsOptional, IsRFC3339, IsString, Matches, MaxLength } from 'class-validator';

/** Whose entry. */
export class PersonPath {
  @IsName()
  @MaxLength(128)
  id!: string;
}

/** Which absence of whom. */
export class AbsencePath extends PersonPath {
  /** Its first moment, RFC 3339. */
  @IsRFC3339()
  from!: string;
}

/** Whom to list. */
export class StaffQuery {
  @IsOptional()
  @IsStoreCode()
  store?: string;

  /** Who is there at this moment, RFC 3339. Default: now. */
  @IsOptional()
  @IsRFC3339()
  at?: string;

  /** Also those who don't work here any more. */
  @IsOptional()
  @IsBoolean()
  left?: boolean;
}

/** To whom somebody's open cases go. */
export class HandOverWork {
  /** Who gets all of them; absent: each goes to whoever suits it best. */
  @IsOptional()
  @IsString()
  @Matches(/^[^\p{Cc}]{1,128}$/u, { message: '$property must be the id of a person' })
  to?: string;

  @IsOptional()
  @IsName()
  reason?: string;

  /** Only say what would be done. */
  @IsOptional()
  @IsBoolean()
  preview?: boolean;
}
