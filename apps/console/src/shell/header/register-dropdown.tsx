import { Dropdown, type MenuProps } from 'antd';
import { Link, useNavigate } from 'react-router';
import { registerPath } from '../../cases/case-path.ts';
import { useLabel } from '../../language/language-context.tsx';
import type { ProcessSummary } from '../../processes/description.ts';
import { Keys } from '../../shortcuts/keys.tsx';
import { RegisterButton } from './register-button.tsx';
import { COMPLAINT, COMPLAINT_KEYS } from './register-keys.ts';
import { useMenuOpen } from './use-menu-open.ts';

/** Chooses of which process a case is begun. */
export default function RegisterDropdown({ openings }: { readonly openings: readonly ProcessSummary[] }) {
  const { open, onOpenChange, button } = useMenuOpen();
  const label = useLabel();
  const navigate = useNavigate();
  const menu: MenuProps = {
    items: openings.map(({ id, label: name }) => ({
      key: id,
      label: <Link to={registerPath(id)}>{label(name, id)}</Link>,
      extra: id === COMPLAINT && <Keys keys={COMPLAINT_KEYS} />,
    })),
    onClick: ({ key, domEvent: { target } }) => {
      // The item itself was chosen, by keyboard; a click on its link is the link’s.
      if (!(target instanceof Element && target.closest('a'))) void navigate(registerPath(key));
    },
  };
  return (
    <Dropdown menu={menu} trigger={['click']} open={open} onOpenChange={onOpenChange} autoFocus>
      <RegisterButton ref={button} autoFocus aria-haspopup="menu" />
    </Dropdown>
  );
}
