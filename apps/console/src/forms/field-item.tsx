import { Form } from 'antd';
import { useTexts } from '../language/messages.ts';
import { FieldControl, type SingleField } from './field-control.tsx';
import { useFieldLabel } from './field-labels.ts';
import type { Field, FieldPath } from './field.ts';
import { GroupItem } from './group-item.tsx';
import { RowsItem } from './rows-item.tsx';
import { RULE_TEXTS, rulesOf } from './rules.ts';
import { LongTextsItem } from './long-texts-item.tsx';

export interface FieldItemProps {
  readonly field: Field;
  /** The list that the field’s row is in, and which row it is: `['remedies', 0]`. */
  readonly within?: { readonly path: FieldPath; readonly row: number };
  readonly numbered?: boolean;
}

/** A field with its label, its control, and what’s wrong with it. */
export function FieldItem({ field, within, numbered }: FieldItemProps) {
  switch (field.kind) {
    case 'rows':
      return <RowsItem field={field} />;
    case 'group':
      return <GroupItem field={field} />;
    case 'texts':
      if (field.long) return <LongTextsItem field={field} />;
  }
  return (
    <SingleItem field={field as SingleField} {...(within && { within })} {...(numbered && { numbered })} />
  );
}

function SingleItem({ field, within, numbered }: FieldItemProps & { readonly field: SingleField }) {
  const t = useTexts(RULE_TEXTS);
  const label = useFieldLabel()([...(within?.path ?? []), ...field.path]);
  const ticked = field.kind === 'flag' && !field.required;
  return (
    <Form.Item
      className={numbered ? 'field-numbered' : `field-${field.kind}`}
      name={within ? [within.row, ...field.path] : [...field.path]}
      {...(!ticked && { label })}
      messageVariables={{ label }}
      rules={rulesOf(field, t)}
    >
      <FieldControl field={field} label={label} {...(numbered && { numbered })} />
    </Form.Item>
  );
}
