import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { message, useTexts } from '../../language/messages.ts';
import { Navigation } from './navigation.tsx';
import { useFolded } from './use-folded.ts';

const TEXTS = {
  fold: message('收起导航', 'Fold the navigation'),
  unfold: message('展开导航', 'Unfold the navigation'),
};

/** Navigation beside the page, where there is room for it. */
export function SideNavigation() {
  const t = useTexts(TEXTS);
  const [folded, toggle] = useFolded();
  const toggling = folded ? t.unfold : t.fold;
  return (
    <div className={folded ? 'shell-side folded' : 'shell-side'}>
      <Navigation folded={folded} />
      <Button
        type="text"
        className="shell-fold"
        icon={folded ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
        onClick={toggle}
        title={toggling}
        aria-label={toggling}
      />
    </div>
  );
}
