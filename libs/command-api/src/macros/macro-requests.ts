import { IsName, IsStoreCode } from '@huiyin/casework';
import { IsBoolean, IsObject, IsOptional } from 'class-validator';

/** Which macros to list. */
export class MacrosQuery {
  @IsName()
  process!: string;

  /** As they are in this store. Default: one's own, or the company as a whole. */
  @IsOptional()
  @IsStoreCode()
  store?: string;
}

/** Uses a macro. */
export class UseMacro {
  /** What is filled in, by the names of the places. */
  @IsOptional()
  @IsObject()
  values?: Record<string, unknown>;

  /** Only say what would be recorded. */
  @IsOptional()
  @IsBoolean()
  preview?: boolean;
}
