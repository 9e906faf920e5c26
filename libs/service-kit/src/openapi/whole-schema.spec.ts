import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { IsArray, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { wholeSchema } from './whole-schema.ts';

class Person {
  @IsOptional()
  @Matches(/^\d+$/, { context: { schema: { format: 'tel' } } })
  phone?: string;
}

class Order {
  @ValidateNested()
  @Type(() => Person)
  customer!: Person;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Person)
  others!: Person[];

  @IsString({ each: true, context: { schema: { format: 'multiline' } } })
  @MaxLength(20, { each: true })
  wishes!: string[];
}

it('writes nested schemas where they are used, and says what decorators add to their rules', () => {
  const person = {
    type: 'object',
    additionalProperties: false,
    properties: { phone: { type: 'string', pattern: '^\\d+$', format: 'tel' } },
  };
  expect(wholeSchema(Order)).toEqual({
    type: 'object',
    additionalProperties: false,
    required: ['customer', 'others', 'wishes'],
    properties: {
      customer: person,
      others: { type: 'array', items: person },
      wishes: { type: 'array', items: { type: 'string', maxLength: 20, format: 'multiline' } },
    },
  });
});
