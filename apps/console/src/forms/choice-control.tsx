import { Checkbox, Select } from 'antd';
import { message, useTexts } from '../language/messages.ts';
import { useValueLabels } from '../processes/use-processes.ts';
import type { ControlProps } from './control-props.ts';
import type { ChoiceField } from './field.ts';
import { RadioChoice } from './radio-choice.tsx';
import { SEARCH_ICON } from '../theme/search-icon.tsx';

const TEXTS = { none: message('（不填）', '(none)') };

/** As many words as are shown side by side; more are chosen from a list. */
const FEW = 4;

interface ChoiceControlProps extends ControlProps<string> {
  readonly field: ChoiceField;
  readonly label: string;
  /** Side by side however many they are, each with the digit that chooses it. */
  readonly numbered?: boolean;
}

/** One of some words. What has to be chosen, of few, is seen at once; what may be left out can be taken back. */
export function ChoiceControl({ field, label, numbered = false, onChange, ...control }: ChoiceControlProps) {
  const t = useTexts(TEXTS);
  const labelOf = useValueLabels();
  const options = field.values.map((value) => ({ value, label: labelOf(field.path.at(-1)!, value) }));
  if (numbered || (field.required && options.length <= FEW))
    return (
      <RadioChoice {...control} label={label} options={options} numbered={numbered} onChange={onChange} />
    );
  return (
    <Select
      {...control}
      showSearch={{ optionFilterProp: 'label', searchIcon: SEARCH_ICON }}
      options={field.required ? options : [{ value: '', label: t.none }, ...options]}
      onChange={onChange}
    />
  );
}

/** Several of some words. */
export function ChoicesControl({
  field,
  label,
  onChange,
  ...control
}: ControlProps<string[]> & { readonly field: ChoiceField; readonly label: string }) {
  const labelOf = useValueLabels();
  return (
    <div role="group" aria-label={label}>
      <Checkbox.Group
        {...control}
        options={field.values.map((value) => ({ value, label: labelOf(field.path.at(-1)!, value) }))}
        onChange={(chosen: string[]) => onChange?.(chosen)}
      />
    </div>
  );
}
