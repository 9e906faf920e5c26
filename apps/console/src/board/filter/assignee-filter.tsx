import { Select } from 'antd';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { useSession } from '../../session/session-context.tsx';
import { FILTER_LABELS } from './filter-texts.ts';
import { useStaff } from './use-staff.ts';

const TEXTS = {
  anybody: message('不限', 'Anybody'),
  me: message(
    (name: string) => `我（${name}）`,
    (name: string) => `Me (${name})`,
  ),
};

interface AssigneeFilterProps {
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Whose cases: one’s own first, then those of colleagues. */
export function AssigneeFilter({ value, onChange }: AssigneeFilterProps) {
  const t = useTexts(TEXTS);
  const name = useLabel()(FILTER_LABELS.assignee);
  const { account } = useSession();
  const { data = [], isPending } = useStaff();
  const others = data.filter(({ id }) => id !== account.id);
  return (
    <label className="filter-field">
      <span>{name}</span>
      <Select
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        placeholder={t.anybody}
        aria-label={name}
        loading={isPending}
        value={[...value]}
        options={[
          { value: account.id, label: t.me(account.name) },
          ...others.map((person) => ({ value: person.id, label: person.name })),
        ]}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(chosen: string[]) => onChange(chosen)}
      />
    </label>
  );
}
