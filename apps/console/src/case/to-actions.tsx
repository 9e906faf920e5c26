import { Button } from 'antd';
import type { CaseCard } from '../cases/case-item.ts';
import { Due } from '../cases/due.tsx';
import { StateTag } from '../cases/state-tag.tsx';
import { message, useTexts } from '../language/messages.ts';
import { useShortcut } from '../shortcuts/use-shortcut.ts';

const LABEL = { 'zh-CN': '现在可做', en: 'What I can do now' };
const TEXTS = {
  actions: message(
    (count: number) => `现在可做（${count}）`,
    (count: number) => `What I can do (${count})`,
  ),
};

function goThere() {
  const actions = document.getElementById('actions');
  actions?.scrollIntoView({ block: 'start' });
  actions?.querySelector<HTMLElement>('button, a[href], input')?.focus({ preventScroll: true });
}

/** Leads to what can be done: a bar at the foot of small screens, and a key. */
export function ToActions({ card }: { readonly card: CaseCard }) {
  const t = useTexts(TEXTS);
  useShortcut({ keys: 'a', label: LABEL }, goThere);
  return (
    <div className="case-to-actions">
      <span className="case-to-actions-standing">
        <StateTag item={card} />
        <Due at={card.dueAt} />
      </span>
      <Button type="primary" size="large" disabled={card.allowed.length === 0} onClick={goThere}>
        {t.actions(card.allowed.length)}
      </Button>
    </div>
  );
}
