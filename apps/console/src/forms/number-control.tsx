import { InputNumber } from 'antd';
import type { ControlProps } from './control-props.ts';
import type { NumberField } from './field.ts';
import { RadioChoice } from './radio-choice.tsx';

interface NumberControlProps extends ControlProps<number> {
  readonly field: NumberField;
  readonly label: string;
}

/** A number, money, or a score. What is out of bounds is told, never put right silently. */
export function NumberControl({ field, label, onChange, ...control }: NumberControlProps) {
  const { kind, minimum = 0, maximum = 0 } = field;
  if (kind === 'scale') {
    const options = Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index);
    return (
      <RadioChoice
        {...control}
        label={label}
        options={options.map((value) => ({ value, label: String(value) }))}
        onChange={onChange}
      />
    );
  }
  return (
    <InputNumber
      {...control}
      className="wide"
      controls={false}
      inputMode="decimal"
      {...(kind === 'yuan' && { prefix: '¥' })}
      onChange={(value) => onChange?.(value ?? undefined)}
    />
  );
}
