import { Drawer } from 'antd';
import type { MouseEvent } from 'react';
import { message, useTexts } from '../../language/messages.ts';
import { StoreSwitch } from '../header/store-switch.tsx';
import { Navigation } from './navigation.tsx';

const TEXTS = { title: message('导航', 'Navigation') };

interface NavigationDrawerProps {
  readonly open: boolean;
  readonly close: () => void;
}

/** Navigation on phones: over the page, until something is chosen. */
export default function NavigationDrawer({ open, close }: NavigationDrawerProps) {
  const t = useTexts(TEXTS);
  const closeAfterLink = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('a')) close();
  };
  return (
    <Drawer
      open={open}
      onClose={close}
      placement="left"
      size={280}
      title={t.title}
      rootClassName="shell-drawer"
      styles={{ body: { padding: 8 } }}
    >
      <div onClick={closeAfterLink}>
        <Navigation />
      </div>
      <StoreSwitch />
    </Drawer>
  );
}
