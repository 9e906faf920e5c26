import { CheckOutlined } from '@ant-design/icons';
import { message, useTexts } from '../../language/messages.ts';

const TEXTS = { chosen: message('当前', 'current') };

/** Marks what is chosen in a menu: its colour alone would not be enough. */
export function Chosen() {
  const t = useTexts(TEXTS);
  return <CheckOutlined aria-label={t.chosen} />;
}
