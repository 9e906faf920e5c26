import { message, useTexts } from '../language/messages.ts';

const TEXTS = {
  cases: message('看板与统计', 'boards and figures'),
  deadlines: message('时限统计', 'deadlines'),
};

/** What people know a view as: by where they see it. */
export function useViewNames(): (view: string) => string {
  const t: Readonly<Record<string, string>> = useTexts(TEXTS);
  return (view) => t[view] ?? view;
}
