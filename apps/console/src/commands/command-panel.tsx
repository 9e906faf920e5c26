import type { CaseCard } from '../cases/case-item.ts';
import type { ProcessDescription } from '../processes/description.ts';

export interface CommandPanelProps {
  readonly card: CaseCard;
  readonly process: ProcessDescription;
  /** After a command was recorded: the case has another version now, which the views have at `position`. */
  readonly onDone: (outcome: { readonly version: number; readonly position: number }) => void;
  /** After somebody else was faster (412, 409): nothing was recorded; the page reads the case anew and shows what changed. */
  readonly onConflict: () => void;
}

/** What I can do now with a case: each command that is allowed to me, with its form. */
export function CommandPanel({ card }: CommandPanelProps) {
  return <div>{card.id}</div>;
}
