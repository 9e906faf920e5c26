import { Alert, Button } from 'antd';
import { lazy, Suspense } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { message, useTexts } from '../language/messages.ts';
import type { Role } from '../session/account.ts';
import { shareBuilt } from './recovery.ts';
import { useRecovery } from './use-recovery.ts';
import { useWhoMay } from './use-who-may.ts';

const Built = lazy(() => import('./built.tsx'));

const TEXTS = {
  again: message('重试', 'Try again'),
  unexpected: message('页面出错了', 'Something went wrong on this page'),
  byItself: message('恢复后将自动继续。', 'This goes on by itself when it is possible again.'),
};

interface ProblemViewProps {
  readonly error: unknown;
  /** Asks again: offered as a button, and done by itself when the service answers again. */
  readonly retry?: () => void;
  /** Who may do what was refused. */
  readonly allowed?: readonly Role[];
}

/** Says why something can’t be shown, in the words of the API; what passes is waited for. */
export function ProblemView({ error: first, retry, allowed }: ProblemViewProps) {
  const t = useTexts(TEXTS);
  const whoMay = useWhoMay();
  const error = useRecovery(first, retry);
  if (!(error instanceof ApiProblem)) {
    return (
      <Alert
        className="feedback"
        type="error"
        showIcon
        title={t.unexpected}
        description={error instanceof Error ? error.message : String(error)}
        action={retry && <Button onClick={retry}>{t.again}</Button>}
      />
    );
  }
  const { title, detail } = error.document;
  const waiting = error.passes && error.status !== 500;
  const built = shareBuilt(error);
  return (
    <Alert
      className="feedback"
      type={waiting ? 'warning' : error.status === 403 || error.status === 404 ? 'info' : 'error'}
      showIcon
      title={title}
      description={
        <>
          {detail}
          {error.status === 403 && allowed && <p>{whoMay(allowed)}</p>}
          {waiting && error.status !== 0 && retry && <p>{t.byItself}</p>}
          {built !== undefined && (
            <Suspense>
              <Built share={built} />
            </Suspense>
          )}
        </>
      }
      action={
        retry && built === undefined && error.status !== 403 && <Button onClick={retry}>{t.again}</Button>
      }
    />
  );
}
