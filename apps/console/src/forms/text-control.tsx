import { AutoComplete, Input, Select } from 'antd';
import { useLabel } from '../language/language-context.tsx';
import type { Localised } from '../language/language.ts';
import { useProcesses } from '../processes/use-processes.ts';
import type { ControlProps } from './control-props.ts';
import type { TextField } from './field.ts';
import { useFormSubject } from './form-subject.ts';
import { suggestionsFor } from './suggestions.ts';
import { suggestionOption } from './texts-control.tsx';
import { SEARCH_ICON } from '../theme/search-icon.tsx';

interface TextControlProps extends ControlProps<string> {
  readonly field: Pick<TextField, 'kind' | 'path'>;
}

/** A text: typed, or chosen where words for it are known. */
export function TextControl({ field: { kind, path }, onChange, ...control }: TextControlProps) {
  const name = path.at(-1)!;
  const suggestions = suggestionsFor(name, useFormSubject());
  const words = useProcesses().values[name];
  if (kind === 'multiline')
    return (
      <Input.TextArea
        {...control}
        autoSize={{ minRows: 3, maxRows: 12 }}
        onChange={({ target }) => onChange?.(target.value)}
      />
    );
  if (words && kind === 'text') return <Words {...control} words={words} onChange={onChange} />;
  if (suggestions.length > 0)
    return (
      <AutoComplete
        {...control}
        showSearch={{ filterOption: contains, searchIcon: SEARCH_ICON }}
        options={suggestions.map(suggestionOption)}
        onChange={onChange}
      />
    );
  return (
    <Input
      {...control}
      {...(kind === 'tel' && { inputMode: 'tel' as const })}
      autoComplete="off"
      onChange={({ target }) => onChange?.(target.value)}
    />
  );
}

/** A text that usually is one of some words. */
function Words({
  words,
  ...control
}: ControlProps<string> & { readonly words: Readonly<Record<string, Localised>> }) {
  const label = useLabel();
  return (
    <Select
      {...control}
      options={Object.entries(words).map(([value, word]) => ({ value, label: label(word, value) }))}
    />
  );
}

const contains = (typed: string, option: { readonly label?: unknown } | undefined) =>
  String(option?.label).toLowerCase().includes(typed.toLowerCase());
