import { IsName, IsStoreCode, IsText, ROLES, type Role } from '@huiyin/casework';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsRFC3339,
  Matches,
  Max,
  Min,
} from 'class-validator';

/** Roles that people have; `system` is the product itself. */
export const STAFF_ROLES = (Object.keys(ROLES) as readonly Role[]).filter((role) => role !== 'system');

/** Words of any script, joined by `-`, `_`, `.` or `:`; at most 60 characters. */
const SKILL = /^[\p{L}\p{N}][\p{L}\p{N}_.:-]{0,59}$/u;

/** What the directory is to know of a person: the whole of it, every time. */
export class DescribeStaffMember {
  @IsName()
  name!: string;

  /** Absent: the person works for all stores. */
  @IsOptional()
  @IsStoreCode()
  store?: string;

  @IsIn(STAFF_ROLES)
  role!: Role;

  @IsOptional()
  @IsName()
  team?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(SKILL, { each: true, message: 'each of $property must be a word such as delivery' })
  skills?: string[];

  /** How many open cases the person can carry, a critical one counting three times, a major one twice. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  capacity?: number;
}

/** A time in which somebody isn't there. */
export class AnnounceAbsence {
  /** The first moment, RFC 3339. */
  @IsRFC3339()
  from!: string;

  /** The first moment back, RFC 3339. */
  @IsRFC3339()
  until!: string;

  /** Id of the person who takes over meanwhile. */
  @IsOptional()
  @IsName()
  substitute?: string;

  @IsOptional()
  @IsText()
  reason?: string;
}
