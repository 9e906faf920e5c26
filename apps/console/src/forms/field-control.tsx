import { Checkbox, Input } from 'antd';
import { lazy, Suspense } from 'react';
import { message, useTexts } from '../language/messages.ts';
import { ChoiceControl, ChoicesControl } from './choice-control.tsx';
import type { ControlProps } from './control-props.ts';
import type { Field, GroupField, RowsField } from './field.ts';
import { useFormSubject } from './form-subject.ts';
import { NumberControl } from './number-control.tsx';
import { suggestionsFor } from './suggestions.ts';
import { TextControl } from './text-control.tsx';
import { TextsControl } from './texts-control.tsx';
import { YesNo } from './yes-no.tsx';

const MomentPicker = lazy(() => import('./moment-picker.tsx'));
const PersonPicker = lazy(() => import('./person-picker.tsx'));
const CasePicker = lazy(() => import('./case-picker.tsx'));
const StorePicker = lazy(() => import('./store-picker.tsx'));

const TEXTS = { unknown: message('此处暂不支持填写', 'This can’t be filled in here yet') };

/** A field that has one control, rather than controls of its own inside. */
export type SingleField = Exclude<Field, RowsField | GroupField>;

interface FieldControlProps extends ControlProps<never> {
  readonly field: SingleField;
  readonly label: string;
  readonly numbered?: boolean;
}

/** The control of a field. The form hands it the value and takes the changes; each control knows the type of its own. */
export function FieldControl({ field, label, numbered, ...given }: FieldControlProps) {
  const t = useTexts(TEXTS);
  const subject = useFormSubject();
  const control = <Value,>() => given as ControlProps<Value>;
  switch (field.kind) {
    case 'text':
    case 'multiline':
    case 'tel':
      return <TextControl {...control()} field={field} />;
    case 'deadline':
      return <TextControl {...control()} field={{ kind: 'text', path: field.path }} />;
    case 'number':
    case 'whole':
    case 'scale':
    case 'yuan':
      return <NumberControl {...control()} field={field} label={label} />;
    case 'flag':
      return field.required ? <YesNo {...control()} label={label} /> : <Tick {...control()} label={label} />;
    case 'choice':
      return <ChoiceControl {...control()} field={field} label={label} {...(numbered && { numbered })} />;
    case 'choices':
      return <ChoicesControl {...control()} field={field} label={label} />;
    case 'texts':
      return <TextsControl {...control()} suggestions={suggestionsFor(field.path.at(-1)!, subject)} />;
    case 'moment':
      return later(<MomentPicker {...control()} />);
    case 'person':
      return later(<PersonPicker {...control()} />);
    case 'case':
      return later(<CasePicker {...control()} sameProcess={field.path.at(-1) === 'into'} />);
    case 'store':
      return later(<StorePicker {...control()} />);
    case 'unknown':
      return <span>{t.unknown}</span>;
  }
}

/** Reserves the room of a control that is still being loaded. */
const later = (picker: React.ReactNode) => (
  <Suspense fallback={<Input disabled aria-busy />}>{picker}</Suspense>
);

/** Something that is so, or goes without saying that it isn’t. */
function Tick({ label, value, onChange, ...control }: ControlProps<boolean> & { readonly label: string }) {
  return (
    <Checkbox {...control} checked={value ?? false} onChange={({ target }) => onChange?.(target.checked)}>
      {label}
    </Checkbox>
  );
}
