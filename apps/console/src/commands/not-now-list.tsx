import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { NotNow } from './next-commands.ts';

const TEXTS = {
  why: message(
    (count: number) => `为什么没有其他操作？（${count}）`,
    (count: number) => `Why not anything else? (${count})`,
  ),
  possibleIn: message(
    (states: string) => `可在：${states}`,
    (states: string) => `Possible in: ${states}`,
  ),
  otherReason: message('当前情况不允许', 'Not as things are'),
  and: message('、', ', '),
};

/** What one may do at other times, and when. */
export function NotNowList({ items }: { readonly items: readonly NotNow[] }) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  if (items.length === 0) return null;
  return (
    <details className="not-now">
      <summary>{t.why(items.length)}</summary>
      <dl>
        {items.map(({ command, states }) => (
          <div key={command.name}>
            <dt>{label(command.label, command.name)}</dt>
            <dd>
              {states.length === 0
                ? t.otherReason
                : t.possibleIn(states.map((state) => label(state.label, state.path)).join(t.and))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
