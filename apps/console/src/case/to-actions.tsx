import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { CaseCard } from '../cases/case-item.ts';
import { replayPath } from '../cases/case-path.ts';
import { Due } from '../cases/due.tsx';
import { StateTag } from '../cases/state-tag.tsx';
import { actionsAllowed } from '../commands/next-commands.ts';
import { message, useTexts } from '../language/messages.ts';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import './to-actions.css';

const ACTIONS = { 'zh-CN': '现在可做', en: 'What I can do now' };
const NOTE = { 'zh-CN': '写备注', en: 'Write a note' };
const REPLAY = { 'zh-CN': '逐步回放', en: 'Step through it' };
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

/** Leads to what can be done: a bar at the foot of small screens, and keys. */
export function ToActions({ card }: { readonly card: CaseCard }) {
  const t = useTexts(TEXTS);
  const navigate = useNavigate();
  const { length: count } = actionsAllowed(card);
  useShortcut({ keys: 'a', label: ACTIONS }, goThere);
  useShortcut({ keys: 'n', label: NOTE }, () =>
    document.querySelector<HTMLElement>('.case-note-form textarea')?.focus(),
  );
  useShortcut({ keys: 'p', label: REPLAY }, () => void navigate(replayPath(card.id)));
  return (
    <div className="case-to-actions">
      <span className="case-to-actions-standing">
        <StateTag item={card} />
        <Due at={card.dueAt} />
      </span>
      <Button type="primary" size="large" disabled={count === 0} onClick={goThere}>
        {t.actions(count)}
      </Button>
    </div>
  );
}
