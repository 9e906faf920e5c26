import { Select } from 'antd';
import { message, useTexts } from '../language/messages.ts';
import type { ControlProps } from './control-props.ts';
import type { Suggestion } from './suggestions.ts';

const TEXTS = {
  pick: message('选择，或输入后按回车', 'Choose, or type and press Enter'),
  type: message('输入后按回车，可多个', 'Type and press Enter, several if need be'),
};

interface TextsControlProps extends ControlProps<string[]> {
  readonly suggestions: readonly Suggestion[];
}

/** Several short texts: those that the case knows, or others. */
export function TextsControl({ suggestions, onChange, ...control }: TextsControlProps) {
  const t = useTexts(TEXTS);
  return (
    <Select
      {...control}
      mode="tags"
      tokenSeparators={[',', '，', '、']}
      placeholder={suggestions.length > 0 ? t.pick : t.type}
      open={suggestions.length > 0 ? undefined : false}
      suffixIcon={null}
      options={suggestions.map(suggestionOption)}
      onChange={(chosen: string[]) => onChange?.(chosen)}
    />
  );
}

export const suggestionOption = ({ id, name }: Suggestion) => ({
  value: id,
  label: name === undefined ? id : `${name}（${id}）`,
});
