import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { useOpenings } from '../../processes/use-openings.ts';
import { registerPath } from '../../cases/case-path.ts';
import { Keys } from '../../shortcuts/keys.tsx';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';

const TEXTS = { register: message('登记', 'Register') };

/** What most registering is about, with a key of its own. */
const COMPLAINT = 'complaint';
const SHORTCUT = {
  keys: 'c',
  label: { 'zh-CN': '登记投诉', en: 'Register a complaint' },
  scope: 'everywhere',
} as const;

/** Begins a case of any process that one may open; nothing for who may open none. */
export function RegisterButton() {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const navigate = useNavigate();
  const openings = useOpenings();
  const complaints = openings.some(({ id }) => id === COMPLAINT);
  useShortcut(SHORTCUT, () => void navigate(registerPath(COMPLAINT)), complaints);
  const menu = useMemo(
    () => ({
      items: openings.map(({ id, label: name }) => ({
        key: id,
        label: (
          <Link to={registerPath(id)} className="shell-register-option">
            {label(name, id)}
            {id === COMPLAINT && <Keys keys={SHORTCUT.keys} />}
          </Link>
        ),
      })),
      onClick: ({ key, domEvent }: { key: string; domEvent: { target: EventTarget } }) => {
        // The item itself was chosen by keyboard; a click on its link is the link’s.
        if (!(domEvent.target instanceof Element && domEvent.target.closest('a')))
          void navigate(registerPath(key));
      },
    }),
    [openings, label, navigate],
  );
  if (openings.length === 0) return null;
  return (
    <Dropdown menu={menu} trigger={['click']}>
      <Button
        type="primary"
        icon={<PlusOutlined aria-hidden />}
        className="shell-register"
        aria-haspopup="menu"
      >
        <span className="shell-wide-inline">{t.register}</span>
        <span className="only-heard shell-narrow">{t.register}</span>
      </Button>
    </Dropdown>
  );
}
