import { ApiResponse } from '@nestjs/swagger';
import { MEDIA_TYPES } from './format.ts';

/** Documents an answer that is JSON of a schema, or a file. */
export const ApiTable = (schema: string, description: string): MethodDecorator =>
  ApiResponse({
    status: 200,
    description,
    content: {
      [MEDIA_TYPES.json]: { schema: { $ref: `#/components/schemas/${schema}` } },
      [MEDIA_TYPES.csv]: { schema: { type: 'string' } },
      [MEDIA_TYPES.xlsx]: { schema: { type: 'string', format: 'binary' } },
    },
  });
