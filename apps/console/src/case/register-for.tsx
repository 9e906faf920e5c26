import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useLabel } from '../language/language-context.tsx';
import { useProcesses } from '../processes/use-processes.ts';
import { useSession } from '../session/session-context.tsx';

/** Opens the forms by which a case of this customer can be registered by who looks. */
export function RegisterFor({ customer }: { readonly customer: string }) {
  const label = useLabel();
  const navigate = useNavigate();
  const { account } = useSession();
  const { items } = useProcesses();
  return items
    .filter(({ opening }) => opening.by.includes(account.role))
    .map(({ id, opening }, index) => (
      <Button
        key={id}
        type={index === 0 ? 'primary' : 'default'}
        onClick={() => void navigate(`/register/${id}?${new URLSearchParams({ customer })}`)}
      >
        {label(opening.label, id)}
      </Button>
    ));
}
