import { Select } from 'antd';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { FILTER_LABELS } from './filter-texts.ts';
import { useStaff } from './use-staff.ts';

const TEXTS = { any: message('不限', 'Any') };

interface TeamFilterProps {
  readonly value: readonly string[];
  readonly onChange: (teams: readonly string[]) => void;
}

/** The teams that people of the directory are in. */
export function TeamFilter({ value, onChange }: TeamFilterProps) {
  const t = useTexts(TEXTS);
  const name = useLabel()(FILTER_LABELS.team);
  const { data = [], isPending } = useStaff();
  const teams = [...new Set(data.flatMap(({ team }) => team ?? []))].sort();
  return (
    <label className="filter-field">
      <span>{name}</span>
      <Select
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        placeholder={t.any}
        aria-label={name}
        loading={isPending}
        value={[...value]}
        options={teams.map((team) => ({ value: team, label: team }))}
        onChange={(chosen: string[]) => onChange(chosen)}
      />
    </label>
  );
}
