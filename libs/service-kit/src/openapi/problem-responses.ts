import { SetMetadata } from '@nestjs/common';
import { problemMediaType } from '../problem/problem-document.ts';
import { statusText } from '../problem/status-texts.ts';
import type { Route } from '../routes/routes.ts';
import { refTo, type Schema } from './schema.ts';

/** Name of the schema that all problems share. */
export const problemSchemaName = 'Problem';

/** The schema of every problem. */
export const problemSchema: Schema = {
  type: 'object',
  description: 'A problem as RFC 9457 defines it. Further members depend on `code`.',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', format: 'uri-reference', description: '`/problems/` and the code.' },
    title: { type: 'string', description: 'The kind of problem, in the language of `Content-Language`.' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    code: { type: 'string', description: 'The kind of problem, for programs. Never changes.' },
    detail: { type: 'string', description: 'What happened this time.' },
    instance: { type: 'string', format: 'uri-reference', description: 'Names this one occurrence.' },
    errors: {
      type: 'array',
      description: 'What is wrong with the content.',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: {
          pointer: { type: 'string', description: 'Where: a JSON Pointer (RFC 6901).' },
          code: { type: 'string', description: 'Which rule, for programs.' },
          message: { type: 'string' },
        },
      },
    },
  },
};

/** A response that is a problem. */
export function problemResponse(status: number): {
  description: string;
  content: Record<string, { schema: Schema }>;
} {
  return {
    description: statusText(status).en,
    content: { [problemMediaType]: { schema: refTo(problemSchemaName) } },
  };
}

const documented = Symbol('documented problems');

/**
 * Documents statuses with which a handler, or each of a controller, answers problems beyond those that every route of
 * its kind has. Not Swagger's own `ApiResponse`, beside which it forgets the answer of success.
 */
export const ApiProblems = (...statuses: readonly number[]): ClassDecorator & MethodDecorator =>
  SetMetadata(documented, statuses);

/** The statuses that `ApiProblems` documents for a route. */
export function documentedProblems({ controller, handler }: Route): number[] {
  return [controller, handler].flatMap((each) => (Reflect.getMetadata(documented, each) ?? []) as number[]);
}
