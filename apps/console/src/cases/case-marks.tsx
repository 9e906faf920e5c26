import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { CaseItem } from './case-item.ts';
import './cases.css';

const TEXTS = {
  escalated: message(
    (level: number) => `升级 ${level} 级`,
    (level: number) => `Escalated ${level}`,
  ),
  reopened: message(
    (times: number) => (times > 1 ? `重开 ${times} 次` : '重开'),
    (times: number) => (times > 1 ? `Reopened ${times}×` : 'Reopened'),
  ),
  reminded: message('已提醒', 'Reminded'),
  missed: message(
    (times: number) => `曾超时 ${times} 次`,
    (times: number) => `Missed ${times}×`,
  ),
  paused: message('计时暂停', 'Clock paused'),
  broken: message('无法跟踪', 'Can’t be followed'),
  brokenWhy: message(
    (why: string) => `视图无法继续跟踪：${why}`,
    (why: string) => `The view can’t follow it: ${why}`,
  ),
};

/** What is unusual about a case, in words. */
export function CaseMarks({ item }: { readonly item: CaseItem }) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { level = 0, reopened = 0, missed = 0, remindedAt, clock, broken, overdue } = item;
  return (
    <span className="case-marks">
      {broken !== undefined && (
        <span className="mark" data-mark="broken" title={t.brokenWhy(label(broken))}>
          {t.broken}
        </span>
      )}
      {level > 0 && (
        <span className="mark" data-mark="escalated">
          {t.escalated(level)}
        </span>
      )}
      {reopened > 0 && <span className="mark">{t.reopened(reopened)}</span>}
      {missed > 0 && !overdue && <span className="mark">{t.missed(missed)}</span>}
      {remindedAt !== undefined && <span className="mark">{t.reminded}</span>}
      {clock === 'paused' && <span className="mark">{t.paused}</span>}
    </span>
  );
}
