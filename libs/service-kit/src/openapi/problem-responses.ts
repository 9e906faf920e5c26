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

const prefix = '#/components/responses/';
const nameOf = (status: number): string => `Problem${status}`;

/** A reference to the response with this status that is a problem. */
export const problemResponse = (status: number): { $ref: string } => ({ $ref: prefix + nameOf(status) });

/** The responses that are problems, by name: one for each status that an operation refers to. */
export function problemResponses(paths: object): Record<string, ProblemResponse> {
  const referred = JSON.stringify(paths).matchAll(new RegExp(`"${prefix}Problem(\\d{3})"`, 'g'));
  const statuses = [...new Set([...referred].map(([, status]) => Number(status)))].sort();
  return Object.fromEntries(statuses.map((status) => [nameOf(status), responseOf(status)]));
}

interface ProblemResponse {
  readonly description: string;
  readonly content: Record<string, { readonly schema: Schema }>;
}

const responseOf = (status: number): ProblemResponse => ({
  description: statusText(status).en,
  content: { [problemMediaType]: { schema: refTo(problemSchemaName) } },
});

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
