import { useFormats } from '../language/formats.ts';
import { message, useTexts } from '../language/messages.ts';
import { useJudgedAt } from './looked-at.ts';

const TEXTS = {
  left: message(
    (span: string) => `剩 ${span}`,
    (span: string) => `${span} left`,
  ),
  over: message(
    (span: string) => `超时 ${span}`,
    (span: string) => `${span} overdue`,
  ),
};

/** Below an hour every second counts. */
const HOUR = 3_600_000;

/** How long until a moment, or since: it turns. @param dueAt ISO moment. */
export function Countdown({ dueAt }: { readonly dueAt: string }) {
  const t = useTexts(TEXTS);
  const { span, exact } = useFormats();
  const due = Date.parse(dueAt);
  const near = Math.abs(due - useJudgedAt(60_000)) < HOUR;
  const left = due - useJudgedAt(near ? 1_000 : 60_000);
  return (
    <time dateTime={dueAt} title={exact(dueAt)} className={left < 0 ? 'countdown overdue' : 'countdown'}>
      {left < 0 ? t.over(span(-left)) : t.left(span(left))}
    </time>
  );
}
