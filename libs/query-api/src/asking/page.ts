import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** How many a page holds: 1 to 500. */
export const IsPageLimit = (): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    Type(() => Number),
    IsInt(),
    Min(1),
    Max(500),
  );

/** Where a page begins: the `next` of the page before. */
export const IsCursor = (): PropertyDecorator => applyDecorators(IsOptional(), IsString(), MaxLength(500));
