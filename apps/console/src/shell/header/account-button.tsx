import { UserOutlined } from '@ant-design/icons';
import { Button, type ButtonProps } from 'antd';
import type { Ref } from 'react';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { useSession } from '../../session/session-context.tsx';
import { useDemoAccounts } from '../../session/use-demo-accounts.ts';

const TEXTS = {
  account: message('我的账号 ', 'My account '),
  demo: message('演示账号', 'Demo account'),
};

interface AccountButtonProps extends ButtonProps {
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Who works here. Takes what a menu gives to what opens it. */
export function AccountButton(props: AccountButtonProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { name, role, roleLabel } = useSession().account;
  const inDemo = Boolean(useDemoAccounts(false)?.length);
  const roleName = label(roleLabel, role);
  return (
    <Button
      {...props}
      type="text"
      className="shell-account"
      icon={<UserOutlined aria-hidden />}
      aria-haspopup="menu"
    >
      <span className="only-heard">{t.account}</span>
      <span className="only-heard shell-narrow">{`${name} ${roleName}`}</span>
      <span className="shell-wide-inline">
        {inDemo && <span className="shell-account-demo">{t.demo}</span>} {name}{' '}
        <span className="shell-account-role">{roleName}</span>
      </span>
    </Button>
  );
}
