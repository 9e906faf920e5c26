import type { Localised } from '../../language/language.ts';
import type { ProcessDescription, ProcessSummary, ValueLabels } from '../../processes/description.ts';
import { processOfCase } from '../case-query.ts';

/** What a value is, so that it can be shown as people write it. */
export type FieldValue =
  | { readonly kind: 'text'; readonly text: string }
  /** A word of an enumeration, as it’s called. */
  | { readonly kind: 'word'; readonly word: string; readonly label: Localised }
  /** ISO 8601 or epoch milliseconds. */
  | { readonly kind: 'moment'; readonly at: string | number }
  | { readonly kind: 'money'; readonly yuan: number }
  | { readonly kind: 'number'; readonly number: number }
  /** Of one. */
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'flag'; readonly yes: boolean }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'case'; readonly id: string }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly items: readonly FieldValue[] };

/** A member of a case’s or a fact’s data. */
export interface Field {
  readonly name: string;
  /** What it’s called; none where the process doesn’t know it. */
  readonly label: Localised | undefined;
  readonly value: FieldValue;
}

/** What a process calls the members of its data, and what the company calls their values. */
export interface Vocabulary {
  readonly process: Pick<ProcessDescription, 'fields' | 'facts' | 'deadlines'>;
  readonly processes: readonly Pick<ProcessSummary, 'id'>[];
  readonly values: ValueLabels;
}

/** Members that hold somebody’s id. `by` is a date in some processes. */
const PEOPLE: ReadonlySet<string> = new Set(['assignee', 'by', 'escalatedPast']);
const SHARES: ReadonlySet<string> = new Set(['share', 'shares']);
/** Members whose own members are named after facts or deadlines. */
const KEYED: ReadonlySet<string> = new Set(['rounds', 'limits', 'reminded']);

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
/** No amount and no count comes near: 2001 in epoch milliseconds. */
const EPOCH_FROM = 1_000_000_000_000;
const IN_YUAN = /（元）$/;

/** What a member is called; inside of another one, its name there goes first. */
function labelOf(name: string, inside: string | undefined, { process }: Vocabulary): Localised | undefined {
  if (inside !== undefined && KEYED.has(inside))
    return process.facts[name]?.label ?? process.deadlines[name]?.label;
  return (inside === undefined ? undefined : process.fields[`${inside}.${name}`]) ?? process.fields[name];
}

/** All members of data, in their order, nested ones too. */
export const fieldsOf = (data: object, vocabulary: Vocabulary, inside?: string): readonly Field[] =>
  Object.entries(data).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    const label = labelOf(name, inside, vocabulary);
    return [{ name, label, value: valueOf(name, value, label, vocabulary) }];
  });

function valueOf(
  name: string,
  value: unknown,
  label: Localised | undefined,
  vocabulary: Vocabulary,
): FieldValue {
  if (Array.isArray(value))
    return { kind: 'list', items: value.map((item) => valueOf(name, item, label, vocabulary)) };
  if (typeof value === 'object' && value !== null)
    return { kind: 'fields', fields: fieldsOf(value, vocabulary, name) };
  if (typeof value === 'boolean') return { kind: 'flag', yes: value };
  const word = vocabulary.values[name]?.[String(value)];
  if (word) return { kind: 'word', word: String(value), label: word };
  return typeof value === 'number' ? numberOf(name, value, label) : textOf(name, String(value), vocabulary);
}

function numberOf(name: string, value: number, label: Localised | undefined): FieldValue {
  if (label && IN_YUAN.test(label['zh-CN'])) return { kind: 'money', yuan: value };
  if (SHARES.has(name)) return { kind: 'share', share: value };
  if (value >= EPOCH_FROM) return { kind: 'moment', at: value };
  return { kind: 'number', number: value };
}

function textOf(name: string, text: string, { process, processes }: Vocabulary): FieldValue {
  if (ISO.test(text)) return { kind: 'moment', at: text };
  if (name === 'deadline') {
    const [deadline = text] = text.split('@');
    const label = process.deadlines[deadline]?.label;
    if (label) return { kind: 'word', word: text, label };
  }
  if (PEOPLE.has(name)) return { kind: 'person', id: text };
  if (processOfCase(text, processes) && !/\s/.test(text)) return { kind: 'case', id: text };
  return { kind: 'text', text };
}

/** A label without the unit that its value shows anyway: `金额（元）` → `金额`. */
export const withoutUnit = (label: string): string => label.replace(/（元）$| \(yuan\)$/, '');

/** The ids of everybody who is named in values. */
export const peopleIn = (fields: readonly Field[]): readonly string[] =>
  fields.flatMap(({ value }) => peopleOf(value));

function peopleOf(value: FieldValue): readonly string[] {
  switch (value.kind) {
    case 'person':
      return [value.id];
    case 'fields':
      return peopleIn(value.fields);
    case 'list':
      return value.items.flatMap(peopleOf);
    default:
      return [];
  }
}
