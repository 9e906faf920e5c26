import { Alert, Button } from 'antd';
import { ApiProblem } from '../api/problem.ts';
import { message, useTexts } from '../language/messages.ts';

const TEXTS = {
  again: message('重试', 'Try again'),
  unexpected: message('页面出错了', 'Something went wrong on this page'),
};

/** Says why something can’t be shown, in the words of the API, and offers to ask again. */
export function ProblemView({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const t = useTexts(TEXTS);
  const problem = error instanceof ApiProblem ? error.document : undefined;
  return (
    <Alert
      type="error"
      showIcon
      title={problem?.title ?? t.unexpected}
      description={problem?.detail ?? (problem ? undefined : String(error))}
      action={retry && <Button onClick={retry}>{t.again}</Button>}
    />
  );
}
