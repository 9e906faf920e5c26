import { MenuOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { message, useTexts } from '../../language/messages.ts';

const NavigationDrawer = lazy(() => import('./navigation-drawer.tsx'));

const TEXTS = { open: message('打开导航', 'Open the navigation') };

/** Opens navigation on phones. */
export function NavigationButton() {
  const t = useTexts(TEXTS);
  const [open, setOpen] = useState<boolean>();
  return (
    <>
      <Button
        type="text"
        className="shell-narrow"
        icon={<MenuOutlined aria-hidden />}
        aria-label={t.open}
        aria-expanded={open ?? false}
        onClick={() => setOpen(true)}
      />
      {open !== undefined && (
        <Suspense>
          <NavigationDrawer open={open} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
