import { describe, expect, it } from '@jest/globals';
import { Transform, Type } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsDate,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  Min,
  MinLength,
  registerDecorator,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Problem } from '../problem/problem.ts';
import type { DtoClass } from './dto-class.ts';
import { dtoFrom } from './dto-from.ts';

class Line {
  @IsString()
  sku!: string;

  @IsInt()
  @Min(1)
  count!: number;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => Line)
  parts?: Line[];
}

class Address {
  @IsString()
  @Length(2, 20)
  city!: string;
}

class Order {
  @IsString()
  @MinLength(3)
  @MaxLength(5)
  id!: string;

  @IsOptional()
  @IsString()
  note?: string;

  @ValidateNested()
  @Type(() => Address)
  address!: Address;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => Line)
  lines!: Line[];

  @IsOptional()
  @IsIn(['low', 'high'], { each: true })
  tags?: string[];
}

const order = { id: 'O-1', address: { city: '上海' }, lines: [{ sku: 'a', count: 1 }] };

/** `pointer code` of everything that is wrong. */
function errorsOf(dto: DtoClass, content: unknown): string[] {
  try {
    dtoFrom(dto, content);
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error).toMatchObject({ status: 400, code: 'invalid-request' });
    return (error.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
  }
}

describe('a DTO', () => {
  it('is an instance of its class, and so is everything nested', () => {
    const dto = dtoFrom(Order, {
      ...order,
      lines: [{ sku: 'a', count: 1, parts: [{ sku: 'b', count: 2 }] }],
    });
    expect(dto).toBeInstanceOf(Order);
    expect(dto.address).toBeInstanceOf(Address);
    expect(dto.lines[0]).toBeInstanceOf(Line);
    expect(dto.lines[0]?.parts?.[0]).toBeInstanceOf(Line);
    expect(dto).toEqual(
      expect.objectContaining({
        id: 'O-1',
        lines: [{ sku: 'a', count: 1, parts: [{ sku: 'b', count: 2 }] }],
      }),
    );
  });

  it.each<[string, object, string[]]>([
    ['an unknown field', { x: 1 }, ['/x unknownField']],
    ['an unknown field inside', { address: { city: '上海', zip: 1 } }, ['/address/zip unknownField']],
    ['a field left out', { id: undefined }, ['/id isDefined']],
    ['null for a required field', { id: null }, ['/id isString']],
    ['nested content left out', { address: undefined }, ['/address isDefined']],
    ['null for nested content', { address: null }, ['/address nestedValidation']],
    ['text for nested content', { address: 'x' }, ['/address nestedValidation']],
    ['an array for one object', { address: [{ city: '上海' }] }, ['/address nestedValidation']],
    ['one object for an array', { lines: order.lines[0] }, ['/lines isArray']],
    ['text in an array of objects', { lines: ['x'] }, ['/lines/0 nestedValidation']],
    [
      'a wrong field in an array',
      { lines: [order.lines[0], { sku: 'b', count: 0 }] },
      ['/lines/1/count min'],
    ],
    ['an empty array', { lines: [] }, ['/lines arrayNotEmpty']],
    ['a number as text', { lines: [{ sku: 'a', count: '1' }] }, ['/lines/0/count isInt']],
    ['a wrong element', { tags: ['low', 'middle'] }, ['/tags/1 isIn']],
    ['one element for an array of them', { tags: 'low' }, ['/tags isArray']],
    ['text too short', { id: 'O' }, ['/id minLength']],
    ['text too long', { id: 'O-1234' }, ['/id maxLength']],
    ['several mistakes', { id: 7, note: 8, y: 9 }, ['/y unknownField', '/id isString', '/note isString']],
  ])('refuses %s', (_name, change, errors) => {
    expect(errorsOf(Order, { ...order, ...change }).sort()).toEqual(errors.sort());
  });

  it('takes null for an optional field as its absence', () => {
    const dto = dtoFrom(Order, { ...order, note: null });
    expect('note' in dto).toBe(false);
  });

  it.each([[[]], ['text'], [1], [true], [null]])('cannot be made of %j', (content) => {
    expect(errorsOf(Order, content)).toEqual([' nestedValidation']);
  });

  it('tells at most 100 errors', () => {
    const content = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`unknown${n}`, 1]));
    expect(errorsOf(Order, content)).toHaveLength(100);
  });

  it('without rules takes nothing: no body at all, or an empty object', () => {
    class Nothing {}
    expect(dtoFrom(Nothing, undefined)).toBeInstanceOf(Nothing);
    expect(dtoFrom(Nothing, {})).toBeInstanceOf(Nothing);
    expect(errorsOf(Nothing, { a: 1 })).toEqual(['/a unknownField']);
  });

  it('inherits rules, keeps defaults, and lets @Allow take anything', () => {
    class Base {
      @IsString()
      name!: string;
    }
    class Derived extends Base {
      @IsOptional()
      @IsInt()
      limit = 20;

      @Allow()
      extra?: unknown;

      @IsOptional()
      @IsObject()
      meta?: object;
    }
    expect(dtoFrom(Derived, { name: 'a', extra: [1], meta: { b: 2 } })).toEqual(
      Object.assign(new Derived(), { name: 'a', limit: 20, extra: [1], meta: { b: 2 } }),
    );
    expect(errorsOf(Derived, { name: 1, meta: [] })).toEqual(['/meta isObject', '/name isString']);
  });

  it('refuses a field that does not apply, and demands it when it does', () => {
    class Remedy {
      @IsIn(['apology', 'refund'])
      kind!: string;

      @ValidateIf(({ kind }: Remedy) => kind === 'refund')
      @IsInt()
      amount?: number;
    }
    expect(errorsOf(Remedy, { kind: 'refund', amount: 5 })).toEqual([]);
    expect(errorsOf(Remedy, { kind: 'refund' })).toEqual(['/amount isDefined']);
    expect(errorsOf(Remedy, { kind: 'apology' })).toEqual([]);
    expect(errorsOf(Remedy, { kind: 'apology', amount: { anything: 'goes' } })).toEqual([
      '/amount notApplicable',
    ]);
  });

  it('applies @Transform and makes dates of ISO 8601 text', () => {
    class Visit {
      @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
      @IsNotEmpty()
      @IsString()
      who!: string;

      @IsDate()
      @Type(() => Date)
      when!: Date;
    }
    expect(dtoFrom(Visit, { who: ' 王芳 ', when: '2026-01-02T03:04:05Z' })).toMatchObject({
      who: '王芳',
      when: new Date('2026-01-02T03:04:05Z'),
    });
    expect(errorsOf(Visit, { who: '  ', when: 'tomorrow' })).toEqual(['/who isNotEmpty', '/when isDate']);
    expect(errorsOf(Visit, { who: 'a', when: 1 })).toEqual(['/when isDate']);
    expect(errorsOf(Visit, { who: 'a', when: '2026-13-45' })).toEqual(['/when isDate']);
  });

  it('asks rules of one’s own, with their words in both languages', () => {
    const isEven = (target: object, propertyName: string): void =>
      registerDecorator({
        name: 'isEven',
        target: target.constructor,
        propertyName,
        options: { context: { 'zh-CN': '必须是偶数', en: 'must be even' } },
        validator: { validate: (value: unknown) => typeof value === 'number' && value % 2 === 0 },
      });
    class Pair {
      @isEven
      count!: number;

      @IsInt({ message: '$property is off' })
      other!: number;
    }
    let problem: unknown;
    try {
      dtoFrom(Pair, { count: 3, other: 'x' });
    } catch (error) {
      problem = error;
    }
    expect(problem).toMatchObject({
      errors: [
        { code: 'isEven', message: { 'zh-CN': '必须是偶数', en: 'must be even' } },
        { code: 'isInt', message: 'other is off' },
      ],
    });
  });
});
