import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { IsDate, IsISO8601, IsOptional, IsString, ValidateNested } from 'class-validator';
import type { DtoClass } from '../validation/dto-class.ts';
import { collectSchemas } from './dto-schemas.ts';

class Node {
  @IsString()
  name!: string;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => Node)
  children?: Node[];

  @IsISO8601()
  since!: string;

  @IsDate()
  @Type(() => Date)
  until!: Date;
}

const named = (name: string): DtoClass => {
  const dto = { [name]: class {} }[name];
  if (!dto) throw new Error();
  return dto;
};

describe('the schemas of DTO classes', () => {
  it('may refer to themselves', () => {
    expect(collectSchemas([Node])).toEqual({
      Node: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'since', 'until'],
        properties: {
          name: { type: 'string' },
          children: { type: 'array', items: { $ref: '#/components/schemas/Node' } },
          since: { type: 'string', anyOf: [{ format: 'date' }, { format: 'date-time' }] },
          until: { type: 'string', format: 'date-time' },
        },
      },
    });
  });

  it('have names of their own where classes share one', () => {
    expect(Object.keys(collectSchemas([named('Cancel'), named('Cancel'), named('取消')]))).toEqual([
      'Cancel',
      'Cancel2',
      '__',
    ]);
  });
});
