import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, Max } from 'class-validator';
import { Problem } from '../problem/problem.ts';
import type { Source } from './conversion.ts';
import { dtoFrom } from './dto-from.ts';

class Filter {
  @IsOptional()
  @IsInt()
  @Max(100)
  @Type(() => Number)
  limit?: number;

  @IsOptional()
  @IsBoolean()
  @Type(() => Boolean)
  overdue?: boolean;

  @IsOptional()
  @IsString({ each: true })
  state?: string[];

  @IsOptional()
  @IsString()
  text?: string;
}

/** `pointer code` of everything that is wrong. */
function errorsOf(content: unknown, source: Source): string[] {
  try {
    dtoFrom(Filter, content, source);
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return (error.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
  }
}

describe('a query', () => {
  it('is converted to what its properties declare', () => {
    expect(dtoFrom(Filter, { limit: '20', overdue: 'true', state: 'open', text: '7' }, 'query')).toEqual(
      Object.assign(new Filter(), { limit: 20, overdue: true, state: ['open'], text: '7' }),
    );
    expect(dtoFrom(Filter, { overdue: 'false', state: ['a', 'b'] }, 'query')).toMatchObject({
      overdue: false,
      state: ['a', 'b'],
    });
  });

  it.each(['', ' ', 'x', '1e3', '0x10', '1.5', '01', '+1', 'Infinity', '101'])('has no limit %j', (limit) => {
    expect(errorsOf({ limit }, 'query')).toHaveLength(1);
  });

  it('takes a parameter once where only one is asked for, and no unknown ones', () => {
    expect(errorsOf({ text: ['a', 'b'] }, 'query')).toEqual(['/text isString']);
    expect(errorsOf({ overdue: '1' }, 'query')).toEqual(['/overdue isBoolean']);
    expect(errorsOf({ other: '1' }, 'query')).toEqual(['/other unknownField']);
  });

  it('is converted only in a query: a body has types of its own', () => {
    expect(errorsOf({ limit: '20' }, 'body')).toEqual(['/limit isInt']);
    expect(errorsOf({ overdue: 'true' }, 'body')).toEqual(['/overdue isBoolean']);
  });
});
