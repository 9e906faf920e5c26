import { message, useTexts } from '../../language/messages.ts';
import { useSession } from '../../session/session-context.tsx';
import { FilterSelect, type Filtering } from './filter-select.tsx';
import { useStaff } from './use-staff.ts';

const TEXTS = {
  me: message(
    (name: string) => `我（${name}）`,
    (name: string) => `Me (${name})`,
  ),
};

/** Whose cases: one’s own first, then those of colleagues; and of which teams. */
export function StaffFilters(filtering: Filtering) {
  const t = useTexts(TEXTS);
  const { account } = useSession();
  const { data = [], isPending } = useStaff();
  const others = data.filter(({ id }) => id !== account.id);
  const people = [
    { value: account.id, label: t.me(account.name) },
    ...others.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const teams = [...new Set(data.flatMap(({ team }) => team ?? []))].sort();
  return (
    <>
      <FilterSelect {...filtering} name="assignee" options={people} loading={isPending} />
      <FilterSelect
        {...filtering}
        name="team"
        options={teams.map((team) => ({ value: team, label: team }))}
        loading={isPending}
      />
    </>
  );
}
