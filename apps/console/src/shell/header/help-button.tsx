import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { message, useTexts } from '../../language/messages.ts';

const TEXTS = { shortcuts: message('键盘快捷键（?）', 'Keyboard shortcuts (?)') };

/** Lists what keys do, where there are keys. */
export function HelpButton({ listShortcuts }: { readonly listShortcuts: () => void }) {
  const t = useTexts(TEXTS);
  return (
    <Button
      type="text"
      className="shell-wide"
      icon={<QuestionCircleOutlined aria-hidden />}
      aria-label={t.shortcuts}
      title={t.shortcuts}
      onClick={listShortcuts}
    />
  );
}
