import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { NextCommand } from './next-commands.ts';

const TEXTS = {
  leads: message(
    (states: string) => `提交后进入：${states}`,
    (states: string) => `Leads to: ${states}`,
  ),
  ends: message(
    (states: string) => `提交后工单结束（${states}），不能再办理。请确认已告知顾客。`,
    (states: string) =>
      `This ends the case (${states}): nothing can be done with it afterwards. Make sure that the customer was told.`,
  ),
  or: message(' 或 ', ' or '),
};

/** Where a command leads, before it’s given. */
export function CommandEffect({ next }: { readonly next: NextCommand }) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  if (next.targets.length === 0) return null;
  const states = next.targets.map(({ label: called, path }) => label(called, path)).join(t.or);
  return (
    <p className={next.irrevocable ? 'command-effect irrevocable' : 'command-effect'}>
      {next.irrevocable ? t.ends(states) : t.leads(states)}
    </p>
  );
}
