import { Modal, Switch } from 'antd';
import { useId, useState } from 'react';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import { enableShortcuts, useShortcutsEnabled } from './enabled.ts';
import { Keys } from './keys.tsx';
import { shortcuts, type Shortcut } from './registry.ts';
import './shortcut-list.css';

const TEXTS = {
  title: message('键盘快捷键', 'Keyboard shortcuts'),
  page: message('本页', 'On this page'),
  everywhere: message('所有页面', 'Everywhere'),
  enabled: message('启用单键快捷键', 'Shortcuts of single keys are on'),
  off: message('已关闭，Esc 除外。', 'They are off, but for Esc.'),
};

interface ShortcutListProps {
  readonly close: () => void;
}

/** What can be pressed here, and a switch that turns it off. */
export default function ShortcutList({ close }: ShortcutListProps) {
  const t = useTexts(TEXTS);
  const enabled = useShortcutsEnabled();
  const choice = useId();
  // As it was when the list was asked for: the list itself offers none.
  const [offered] = useState(shortcuts);
  const of = (scope: 'page' | 'everywhere') =>
    offered.filter((shortcut) => (shortcut.scope ?? 'page') === scope).reverse();
  return (
    <Modal open title={t.title} footer={null} onCancel={close} width={480}>
      <div className="shortcut-choice">
        <Switch id={choice} checked={enabled} onChange={enableShortcuts} />
        <label htmlFor={choice}>{t.enabled}</label>
        <span role="status">{enabled ? '' : t.off}</span>
      </div>
      <Group title={t.page} shortcuts={of('page')} />
      <Group title={t.everywhere} shortcuts={of('everywhere')} />
    </Modal>
  );
}

function Group({
  title,
  shortcuts: shown,
}: {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}) {
  const label = useLabel();
  if (shown.length === 0) return null;
  return (
    <section className="shortcut-group">
      <h2>{title}</h2>
      <dl>
        {shown.map((shortcut) => (
          <div key={shortcut.keys}>
            <dt>{label(shortcut.label)}</dt>
            <dd>
              <Keys keys={shortcut.keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
