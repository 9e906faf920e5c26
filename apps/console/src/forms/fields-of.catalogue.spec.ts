import { processDescription } from '@huiyin/process-engine';
import { catalogue } from '@huiyin/processes';
import { dtoFrom, wholeSchema } from '@huiyin/service-kit';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JsonSchema } from '../processes/description.ts';
import { arranged } from './arrangement.ts';
import { labelOf } from './label-of.ts';
import type { Field, FieldPath } from './field.ts';
import { fieldsOf } from './fields-of.ts';
import { payloadOf, type Payload } from './payload.ts';
import { momentOf } from './wall-time.ts';
import { isYuan } from './yuan.ts';

const commands = catalogue.processes.flatMap((process) => {
  const { definition } = process;
  const { fields } = processDescription(process, wholeSchema);
  const opening = [definition.opening.name, definition.opening] as const;
  return [opening, ...Object.entries(definition.commands)].map(
    ([name, { payload }]) =>
      [`${definition.id} ${name}`, payload, wholeSchema(payload) as JsonSchema, fields] as const,
  );
});

/** Every field with those in it, each with the whole path. */
const flat = (fields: readonly Field[], within: FieldPath = []): readonly (readonly [FieldPath, Field])[] =>
  fields.flatMap((field) => [
    [[...within, ...field.path], field] as const,
    ...(field.kind === 'rows' ? flat(field.fields, field.path) : []),
    ...(field.kind === 'group' ? flat(field.fields) : []),
  ]);

const line = ({
  pattern,
  minLength = 1,
  maxLength = 60,
}: {
  pattern?: string;
  minLength?: number;
  maxLength?: number;
}) => {
  const lengths = { minLength, maxLength: Math.min(maxLength, 60) };
  const matching = pattern === undefined ? fc.string(lengths) : fc.stringMatching(new RegExp(pattern, 'u'));
  return matching.filter(
    (text) => text.trim() === text && text.length >= minLength && text.length <= maxLength,
  );
};

/** What somebody could fill into one field. */
function entered(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
    case 'multiline':
    case 'tel':
    case 'person':
    case 'case':
    case 'store':
    case 'deadline':
      return line(field);
    case 'number':
      return fc
        .integer({ min: Math.ceil((field.minimum ?? 0) * 100), max: (field.maximum ?? 100) * 100 })
        .map((n) => n / 100);
    case 'yuan':
      return fc
        .integer({ min: Math.round((field.minimum ?? 0) * 100), max: (field.maximum ?? 1) * 100 })
        .map((fen) => fen / 100)
        .filter(isYuan);
    case 'whole':
    case 'scale':
      return fc.integer({ min: field.minimum ?? 0, max: field.maximum ?? 100 });
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.values);
    case 'choices':
      return fc.uniqueArray(fc.constantFrom(...field.values), { minLength: field.minItems ?? 0 });
    case 'moment':
      return fc
        .date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
        .map((date) => momentOf(date.toISOString().slice(0, 16)));
    case 'texts':
      return fc.uniqueArray(line(field.item), { minLength: field.minItems ?? 0, maxLength: 3 });
    case 'rows':
      return (
        fc
          .array(filledIn(field.fields), { minLength: field.minItems ?? 0, maxLength: 3 })
          // An order has each of its lines once.
          .map((rows) => rows.map((row, index) => ('id' in row ? { ...row, id: `${index}` } : row)))
      );
    case 'group':
      return filledIn(field.fields).map((held) => held[field.path.at(-1)!]);
    case 'unknown':
      throw new Error(`No control for ${field.path.join('.')}`);
  }
}

/** What somebody could fill into these fields: what is required, and some of the rest; something is left blank. */
const filledIn = (fields: readonly Field[]): fc.Arbitrary<Payload> =>
  fc
    .tuple(
      ...fields.map((field) =>
        field.required ? entered(field) : fc.oneof(fc.constantFrom(undefined, ''), entered(field)),
      ),
    )
    .map((values) =>
      values.reduce<Payload>((held, value, index) => placed(held, fields[index]!.path, value), {}),
    );

function placed(held: Payload, [name = '', ...rest]: FieldPath, value: unknown): Payload {
  const inner = (held[name] ?? {}) as Payload;
  return { ...held, [name]: rest.length === 0 ? value : placed(inner, rest, value) };
}

describe.each(commands)('the form of %s', (_, payload, schema, labels) => {
  const fields = fieldsOf(schema);

  it('has a control for every member', () => {
    expect(flat(fields).filter(([, { kind }]) => kind === 'unknown')).toEqual([]);
  });

  it('calls every field something', () => {
    expect(flat(fields).filter(([path]) => labelOf(labels, path) === undefined)).toEqual([]);
  });

  it('shows every field once, those that have to be filled in at once', () => {
    const { shown, folded } = arranged(fields);
    const all = [...shown, ...folded].flatMap((section) => section.fields);
    expect(new Set(all)).toEqual(new Set(fields));
    expect(all).toHaveLength(fields.length);
    expect(folded.flatMap((section) => section.fields).filter(({ required }) => required)).toEqual([]);
  });

  it('sends what the API takes, whatever is filled in by its rules', () => {
    fc.assert(
      fc.property(filledIn(fields), (held) => {
        expect(() => dtoFrom(payload, payloadOf(held, schema))).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });
});
