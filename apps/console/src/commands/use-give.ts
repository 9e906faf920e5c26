import { ApiProblem } from '../api/problem.ts';
import type { CaseCard } from '../cases/case-item.ts';
import { useNotify } from '../feedback/use-notify.ts';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { ProcessDescription } from '../processes/description.ts';
import { giveCommand, type CommandOutcome } from './give-command.ts';

/** A case that can be acted on, and what becomes of that. */
export interface ActedOn {
  readonly card: CaseCard;
  readonly process: ProcessDescription;
  readonly onDone: (outcome: { readonly version: number; readonly position: number }) => void;
  readonly onConflict: () => void;
}

const TEXTS = {
  recorded: message(
    (facts: string) => `已记录：${facts}`,
    (facts: string) => `Recorded: ${facts}`,
  ),
  and: message('、', ', '),
  changed: message(
    '页面已更新，您填写的内容已保留。请核对变化后再次提交。',
    'The page shows it now, and what you entered is kept. Look at what changed, then send it again.',
  ),
};

/** Whether it was refused because the case isn’t what it was when it was looked at. */
export const isConflict = ({ status, document }: ApiProblem, version: number): boolean =>
  status === 412 || (status === 409 && typeof document.version === 'number' && document.version > version);

/** Gives a command on a case as it was looked at; tells what was recorded. Rejects with the ApiProblem where it wasn’t carried out. */
export function useGive({ card, process, onDone, onConflict }: ActedOn) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const notify = useNotify();
  return async (command: string, payload: object): Promise<CommandOutcome> => {
    try {
      const outcome = await giveCommand({
        path: `/api/${process.collection}/${encodeURIComponent(card.id)}/${command}`,
        payload,
        version: card.version,
      });
      const facts = outcome.facts.map((type) => label(process.facts[type]?.label, type));
      notify.done(t.recorded(facts.join(t.and)));
      onDone(outcome);
      return outcome;
    } catch (error) {
      if (!(error instanceof ApiProblem) || !isConflict(error, card.version)) throw error;
      onConflict();
      if (error.status !== 412) throw error;
      throw new ApiProblem({ ...error.document, detail: t.changed });
    }
  };
}
