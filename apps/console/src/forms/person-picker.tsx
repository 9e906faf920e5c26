import { Select } from 'antd';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import { useValueLabels } from '../processes/use-processes.ts';
import type { ControlProps } from './control-props.ts';
import { useFormSubject } from './form-subject.ts';
import { useAssignees, type Assignee } from './use-assignees.ts';
import { SEARCH_ICON } from '../theme/search-icon.tsx';

const TEXTS = {
  placeholder: message('按姓名或工号查找', 'Name or id'),
  suitable: message('适合', 'Suitable'),
  others: message('其他人', 'Others'),
  staff: message('员工', 'Staff'),
  open: message(
    (count: number) => `在办 ${count}`,
    (count: number) => `${count} open`,
  ),
  failed: message('无法读取人员名单', 'The staff can’t be read'),
  nobody: message('没有符合的人员', 'Nobody of that name'),
};

/** Somebody of the store: those whom the case suits first, with the reasons for and against each. */
export default function PersonPicker({ onChange, ...control }: ControlProps<string>) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const valueOf = useValueLabels();
  const { data = [], isPending, isError } = useAssignees(useFormSubject());
  const optionOf = (person: Assignee): PersonOption => ({
    value: person.id,
    label: person.name,
    searched: `${person.name} ${person.id}`,
    says: [
      valueOf('owner', person.role),
      ...(person.load ? [t.open(person.load.cases)] : []),
      ...(person.reasons ?? []).map((reason) => label(reason.label, reason.code)),
    ].join(' · '),
  });
  const [suitable, others] = [true, false].map((wanted) =>
    data.filter((person) => (person.suitable ?? true) === wanted).map(optionOf),
  );
  return (
    <Select<string, PersonOption>
      {...control}
      showSearch={{ optionFilterProp: 'searched', searchIcon: SEARCH_ICON }}
      loading={isPending}
      placeholder={t.placeholder}
      notFoundContent={isError ? t.failed : t.nobody}
      options={[
        ...group(data.some((person) => person.suitable !== undefined) ? t.suitable : t.staff, suitable),
        ...group(t.others, others),
      ]}
      optionRender={({ data: option }) => (
        <>
          {option.label}
          <small className="option-says">{option.says}</small>
        </>
      )}
      onChange={onChange}
    />
  );
}

/** Somebody, or a heading with those below it. */
interface PersonOption {
  readonly label: string;
  readonly value?: string;
  readonly searched?: string;
  readonly says?: string;
  readonly options?: PersonOption[];
}

const group = (label: string, options: readonly PersonOption[] = []): PersonOption[] =>
  options.length > 0 ? [{ label, options: [...options] }] : [];
