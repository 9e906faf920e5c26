import { Dropdown, type MenuProps } from 'antd';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { useSession } from '../../session/session-context.tsx';
import { useDemoAccounts } from '../../session/use-demo-accounts.ts';
import { Keys } from '../../shortcuts/keys.tsx';
import { AccountButton } from './account-button.tsx';
import { Chosen } from './chosen.tsx';
import { useAppearance } from '../../theme/appearance-context.tsx';
import { APPEARANCES } from '../../theme/appearance.ts';
import { useMenuOpen } from './use-menu-open.ts';

const TEXTS = {
  switchTo: message('切换演示账号', 'Switch the demo account'),
  appearance: message('外观', 'Appearance'),
  system: message('跟随系统', 'As the system'),
  light: message('浅色', 'Light'),
  dark: message('深色', 'Dark'),
  shortcuts: message('键盘快捷键', 'Keyboard shortcuts'),
  renew: message('更换令牌', 'Change the token'),
  leave: message('退出', 'Leave'),
};

/** What people choose for themselves; in the demonstration, as whom to go on. */
export default function AccountDropdown({ listShortcuts }: { readonly listShortcuts: () => void }) {
  const t = useTexts(TEXTS);
  const { open, onOpenChange, button } = useMenuOpen();
  const label = useLabel();
  const { account, switchTo, renew, leave } = useSession();
  const demo = useDemoAccounts(true) ?? [];
  const { appearance, choose } = useAppearance();
  const role = label(account.roleLabel, account.role);

  const items: MenuProps['items'] = [
    {
      key: 'who',
      type: 'group',
      label: (
        <span className="shell-account-who">
          <strong>{account.name}</strong>
          <span>{[role, account.store, account.department].filter(Boolean).join(' · ')}</span>
        </span>
      ),
    },
    ...(demo.length > 0
      ? [
          {
            key: 'demo',
            type: 'group' as const,
            label: t.switchTo,
            children: demo.map(({ id, role: other, roleLabel, name }) => ({
              key: `demo:${id}`,
              label: `${label(roleLabel, other)} · ${name}`,
              extra: id === account.id && <Chosen />,
              onClick: () => switchTo(demo.find((each) => each.id === id)!.token),
            })),
          },
        ]
      : []),
    {
      key: 'appearance',
      type: 'group',
      label: t.appearance,
      children: APPEARANCES.map((each) => ({
        key: `appearance:${each}`,
        label: t[each],
        extra: each === appearance && <Chosen />,
        onClick: () => choose(each),
      })),
    },
    { type: 'divider' },
    {
      key: 'shortcuts',
      label: t.shortcuts,
      extra: <Keys keys="?" />,
      onClick: listShortcuts,
    },
    ...(demo.length > 0 ? [] : [{ key: 'renew', label: t.renew, onClick: renew }]),
    { key: 'leave', label: t.leave, onClick: leave },
  ];
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      open={open}
      onOpenChange={onOpenChange}
      autoFocus
      menu={{
        items,
        selectable: true,
        multiple: true,
        selectedKeys: [`appearance:${appearance}`, `demo:${account.id}`],
        className: 'shell-account-menu',
      }}
    >
      <AccountButton ref={button} autoFocus />
    </Dropdown>
  );
}
