import { useQueries } from '@tanstack/react-query';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import { descriptionQuery, useProcesses } from '../processes/use-processes.ts';
import type { ParkedReaction } from './answers.ts';

const TEXTS = {
  'assign-when-opened': message('自动分派', 'Assigning of itself'),
  'climb-the-ladder': message('升级后指派', 'Assigning after an escalation'),
  link: message('登记关联工单', 'Opening a linked case'),
  why: message(
    (reason: string) => `原因：${reason}`,
    (reason: string) => `Why: ${reason}`,
  ),
  'nobody-on-that-level': message('本店没有该级别的在岗人员', 'Nobody of that level works in the store'),
  'reaction-unknown': message('当前程序版本没有这个自动处理', 'This version of the program can’t do it'),
  'process-unknown': message('当前程序版本没有要登记的流程', 'This version has no such process'),
  conflict: message('工单同时被他人更改', 'Somebody else changed the case at the same time'),
  failed: message('执行时出错', 'It failed'),
  staff: message(
    '请在人员名册中补充人员后重试，或人工指派后跳过。',
    'Add somebody to the staff directory and try again, or assign the case by hand and skip this.',
  ),
  upgrade: message('请升级程序后重试。', 'Upgrade the program, then try again.'),
  look: message(
    '请先看工单现在的情况：已不需要就跳过，仍需要就重试或人工办理。',
    'Look at the case as it is now: skip this if it isn’t needed any more; else try again, or do it by hand.',
  ),
};

const LINK = /^link-/;

/** What is said of something that the system couldn’t do of itself. */
export interface ReactionWords {
  reaction(parked: ParkedReaction): string;
  why(parked: ParkedReaction): string;
  advice(parked: ParkedReaction): string;
}

export function useReactionWords(): ReactionWords {
  const t = useTexts(TEXTS);
  const words: Readonly<Record<string, unknown>> = t;
  const label = useLabel();
  const { items } = useProcesses();
  const descriptions = useQueries({ queries: items.map(({ id }) => descriptionQuery(id)) });
  const said = (name: string): string | undefined => {
    const own = words[name];
    return typeof own === 'string' ? own : undefined;
  };
  const refusal = (code: string) =>
    descriptions.map(({ data }) => data?.refusals[code]).find((found) => found !== undefined);
  return {
    reaction: ({ reaction }) => (LINK.test(reaction) ? t.link : (said(reaction) ?? reaction)),
    why: ({ code }) => t.why(said(code) ?? label(refusal(code), code)),
    advice: ({ code }) => {
      if (code === 'nobody-on-that-level') return t.staff;
      return code.endsWith('-unknown') ? t.upgrade : t.look;
    },
  };
}
