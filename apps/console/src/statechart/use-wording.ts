import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { ProcessDescription } from '../processes/description.ts';
import { useValueLabels } from '../processes/use-processes.ts';
import type { Wording } from './wording.ts';

const TEXTS = {
  inAll: message(
    (facts: number) => `等 ${facts} 项`,
    (facts: number) => `${facts} in all`,
  ),
};

/** The words of a process’s statechart in the chosen language. */
export function useWording({ facts }: ProcessDescription): Wording {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const valueOf = useValueLabels();
  return {
    state: (state) => label(state.label, state.path),
    owner: (state) => valueOf('owner', state.owner),
    fact: (type) => label(facts[type]?.label, type),
    inAll: t.inAll,
  };
}
