import { describe, expect, it } from '@jest/globals';
import { plainToInstance, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
  validateSync,
} from 'class-validator';
import fc from 'fast-check';
import { dtoFrom } from './dto-from.ts';

class Customer {
  @IsString()
  @MaxLength(4)
  name!: string;

  @IsString()
  @Matches(/^1\d*$/)
  phone!: string;

  @IsOptional()
  @IsIn(['gold', 'silver'])
  tier?: string;
}

class Complaint {
  @IsInt()
  @Min(0)
  @Max(9)
  amount!: number;

  @IsBoolean()
  urgent!: boolean;

  @IsOptional()
  @IsISO8601()
  at?: string;

  @IsArray()
  @ArrayMaxSize(2)
  @IsString({ each: true })
  tags!: string[];

  @ValidateNested()
  @Type(() => Customer)
  customer!: Customer;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Customer)
  others?: Customer[];
}

// Near enough to sound content that about half of it is sound.
const rubbish = fc.constantFrom<unknown>(
  undefined,
  null,
  0,
  10,
  1.5,
  '',
  'gold',
  '1',
  [],
  {},
  ['a', 'b', 'c'],
  true,
);
const mostly = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 25, arbitrary }, { weight: 1, arbitrary: rubbish });
const customer = fc.record(
  {
    name: mostly(fc.string({ maxLength: 4 })),
    phone: mostly(fc.stringMatching(/^1\d{0,3}$/)),
    tier: mostly(fc.constantFrom('gold', 'silver')),
    more: fc.constant(1),
  },
  { requiredKeys: ['name', 'phone'] },
);
const soundCustomer = fc.record({
  name: fc.string({ maxLength: 4 }),
  phone: fc.stringMatching(/^1\d{0,3}$/),
});
const content = fc.record(
  {
    amount: mostly(fc.integer({ min: 0, max: 9 })),
    urgent: mostly(fc.boolean()),
    at: mostly(fc.constantFrom('2026-01-02', '2026-01-02T03:04:05Z')),
    tags: mostly(fc.array(fc.string(), { maxLength: 2 })),
    customer: mostly(fc.oneof(customer, soundCustomer)),
    others: mostly(fc.array(soundCustomer, { maxLength: 2 })),
  },
  { requiredKeys: ['amount', 'urgent', 'tags', 'customer'] },
);

const strict = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };

function takes(plain: unknown): boolean {
  try {
    dtoFrom(Complaint, plain);
    return true;
  } catch {
    return false;
  }
}

describe('our reading of the rules of class-validator', () => {
  it('takes nothing that class-validator refuses, and refuses little else: nested content that is missing', () => {
    const counts = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(content, (plain) => {
        const taken = takes(plain);
        counts[taken ? 'taken' : 'refused']++;
        const instance = plainToInstance(Complaint, plain);
        const theirs = validateSync(instance, strict).length === 0;
        const hasNested = typeof plain.customer === 'object' && !Array.isArray(plain.customer);
        expect(taken).toBe(theirs && hasNested);
        if (taken) expect(dtoFrom(Complaint, plain)).toEqual(withoutNull(instance));
      }),
      { numRuns: 2000 },
    );
    // Both sides have been seen, or the comparison says nothing.
    expect(counts.taken).toBeGreaterThan(200);
    expect(counts.refused).toBeGreaterThan(200);
  });
});

/** `null` for an optional property is absence for us. */
function withoutNull<T extends object>(value: T): T {
  for (const [key, member] of Object.entries(value)) {
    if (member === null) Reflect.deleteProperty(value, key);
    else if (typeof member === 'object') withoutNull(member as object);
  }
  return value;
}
