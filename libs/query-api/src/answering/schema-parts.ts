import type { Schema } from '@huiyin/service-kit';

/** Parts of what answers are declared as, for OpenAPI. */
export const text = (description: string): Schema => ({ type: 'string', description });
export const number = (description: string): Schema => ({ type: 'integer', description });
export const share = (description: string): Schema => ({ type: ['number', 'null'], description });
export const flag = (description: string): Schema => ({ type: 'boolean', description });
export const moment = (description: string): Schema => ({ type: 'string', format: 'date-time', description });

/** How something is called. */
export const label: Schema = {
  type: 'object',
  required: ['zh-CN', 'en'],
  properties: { 'zh-CN': { type: 'string' }, en: { type: 'string' } },
};

export const refersTo = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const listOf = (items: Schema, description?: string): Schema => ({
  type: 'array',
  ...(description && { description }),
  items,
});

/** An object whose keys are data themselves. */
export const mapOf = (values: Schema, description?: string): Schema => ({
  type: 'object',
  ...(description && { description }),
  additionalProperties: values,
});

/** One of these words. */
export const oneOf = (words: readonly string[], description?: string): Schema => ({
  type: 'string',
  ...(description && { description }),
  enum: words,
});

/** Where a group stands in each dimension asked for. */
export const groupKey = (description: string): Schema =>
  mapOf({ type: ['string', 'null'] }, `${description} null: says nothing there.`);

/** An object whose members are the business of who made it: of a process, of a sender. */
export const anything = (description: string): Schema => mapOf({}, description);

/** An object whose named members are always there. */
export const object = (
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = [],
  description?: string,
): Schema => ({ type: 'object', ...(description && { description }), required, properties });
