import { Radio } from 'antd';
import type { KeyboardEvent } from 'react';
import type { ControlProps } from './control-props.ts';

interface RadioChoiceProps<Value extends string | number> extends ControlProps<Value> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** Whether the digit that chooses an option is shown before it. */
  readonly numbered?: boolean;
}

/** Few possibilities side by side. The digits choose too: 1 is the first; arrows do as in every group of radio buttons. */
export function RadioChoice<Value extends string | number>({
  label,
  options,
  numbered = false,
  onChange,
  ...control
}: RadioChoiceProps<Value>) {
  const chooseByDigit = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const chosen = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
    if (!chosen) return;
    event.preventDefault();
    onChange?.(chosen.value);
    event.currentTarget.querySelectorAll('input')[options.indexOf(chosen)]?.focus();
  };
  return (
    <div onKeyDown={chooseByDigit} className="radio-choice">
      <Radio.Group
        {...control}
        aria-label={label}
        onChange={({ target }) => onChange?.(target.value as Value)}
      >
        {options.map((option, index) => (
          <Radio.Button key={option.value} value={option.value}>
            {numbered && (
              <kbd aria-hidden className="digit">
                {index + 1}
              </kbd>
            )}
            {option.label}
          </Radio.Button>
        ))}
      </Radio.Group>
    </div>
  );
}
