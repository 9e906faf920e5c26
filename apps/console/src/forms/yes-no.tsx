import { Radio } from 'antd';
import { message, useTexts } from '../language/messages.ts';
import type { ControlProps } from './control-props.ts';

const TEXTS = { yes: message('是', 'Yes'), no: message('否', 'No') };

/** A question that has to be answered: neither yes nor no goes without saying. */
export function YesNo({ label, onChange, ...control }: ControlProps<boolean> & { readonly label: string }) {
  const t = useTexts(TEXTS);
  return (
    <Radio.Group
      {...control}
      aria-label={label}
      optionType="button"
      options={[
        { value: true, label: t.yes },
        { value: false, label: t.no },
      ]}
      onChange={({ target }) => onChange?.(target.value as boolean)}
    />
  );
}
