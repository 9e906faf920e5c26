import { App } from 'antd';
import { useMemo } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { message, useTexts } from '../language/messages.ts';

const TEXTS = { failed: message('未能完成', 'It did not work') };

export interface Notify {
  /** Something was done: said briefly, and to screen readers. */
  readonly done: (words: string) => void;
  /** Something wasn’t done, and nothing on the page says so. Stays longer. */
  readonly failed: (error: unknown) => void;
}

/** Seconds: a sentence is read in less. */
const DONE = 4;
const FAILED = 10;

/** Tells what came of what one did, whatever page is shown by then. */
export function useNotify(): Notify {
  const t = useTexts(TEXTS);
  const { message: messages } = App.useApp();
  return useMemo<Notify>(
    () => ({
      done: (words) => void messages.success(words, DONE),
      failed: (error) =>
        void messages.error(
          error instanceof ApiProblem
            ? [error.document.title, error.document.detail].filter(Boolean).join(' ')
            : t.failed,
          FAILED,
        ),
    }),
    [messages, t],
  );
}
