import type { FormRule } from 'antd';
import { message, type Texts } from '../language/messages.ts';
import type { Field, NumberField, RowsField, TextField, TextsField } from './field.ts';
import { isYuan } from './yuan.ts';

export const RULE_TEXTS = {
  // The form puts the field’s label in.
  choose: message('请选择${label}', 'Please choose: ${label}'),
  format: message('格式不正确', 'Not in the right format'),
  tel: message('请输入有效的电话号码', 'Enter a valid telephone number'),
  cents: message('最多两位小数', 'At most two decimals'),
  atLeast: message(
    (count: number) => `至少 ${count} 项`,
    (count: number) => `At least ${count}`,
  ),
  atMost: message(
    (count: number) => `最多 ${count} 项`,
    (count: number) => `At most ${count}`,
  ),
};

type Words = Texts<typeof RULE_TEXTS>;

/** What is typed; everything else is chosen. */
const TYPED: ReadonlySet<Field['kind']> = new Set(['text', 'multiline', 'tel', 'number', 'whole', 'yuan']);

/** The rules of a field, as its schema has them. What isn’t said here is said by the form’s own words for its rules. */
export function rulesOf(field: Field, t: Words): FormRule[] {
  const required: FormRule[] = field.required
    ? [{ required: true, ...(!TYPED.has(field.kind) && { message: t.choose }) }]
    : [];
  switch (field.kind) {
    case 'text':
    case 'multiline':
    case 'tel':
      return [...required.map((rule) => ({ ...rule, whitespace: true })), ...lineRules(field, t)];
    case 'number':
    case 'whole':
    case 'scale':
    case 'yuan':
      return [...required, ...numberRules(field, t)];
    case 'person':
    case 'case':
    case 'store':
    case 'deadline':
      return [...required, ...lineRules({ ...field, kind: 'text' }, t)];
    case 'choices':
    case 'texts':
    case 'rows':
      return [...countRules(field, t)];
    default:
      return required;
  }
}

const lineRules = (
  { kind, minLength, maxLength, pattern }: Pick<TextField, 'kind' | 'minLength' | 'maxLength' | 'pattern'>,
  t: Words,
): FormRule[] => [
  ...(minLength !== undefined && minLength > 1 ? [{ min: minLength }] : []),
  ...(maxLength !== undefined ? [{ max: maxLength }] : []),
  ...(pattern !== undefined
    ? [{ pattern: new RegExp(pattern, 'u'), message: kind === 'tel' ? t.tel : t.format }]
    : []),
];

const numberRules = ({ kind, minimum, maximum }: NumberField, t: Words): FormRule[] => [
  {
    type: 'number',
    ...(minimum !== undefined && { min: minimum }),
    ...(maximum !== undefined && { max: maximum }),
  },
  ...(kind === 'yuan' ? [{ validator: hasCents, message: t.cents }] : []),
];

const hasCents = (_: unknown, value: unknown) =>
  typeof value !== 'number' || isYuan(value) ? Promise.resolve() : Promise.reject(new Error());

/** A list that may be left out is only counted once something is in it. */
const countRules = (
  {
    required,
    minItems = 0,
    maxItems = Infinity,
  }: Pick<TextsField | RowsField, 'required' | 'minItems' | 'maxItems'>,
  t: Words,
): FormRule[] => [
  {
    validator(_, value: unknown) {
      const count = Array.isArray(value) ? value.length : 0;
      if (count < minItems && (required || count > 0)) return Promise.reject(new Error(t.atLeast(minItems)));
      return count > maxItems ? Promise.reject(new Error(t.atMost(maxItems))) : Promise.resolve();
    },
  },
];
