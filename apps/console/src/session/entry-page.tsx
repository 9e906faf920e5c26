import { Alert } from 'antd';
import { useEffect } from 'react';
import type { ApiProblem } from '../api/problem.ts';
import { message, useTexts } from '../language/messages.ts';
import { DemoEntry } from './demo-entry.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { EntryHelp } from './entry-help.tsx';
import { TokenForm } from './token-form.tsx';

const TEXTS = {
  enter: message('进入回音', 'Enter Huiyin'),
  goOn: message('输入新令牌后，将回到刚才的页面。', 'After you enter a new token, you go on where you were.'),
  expired: message('令牌已过期', 'Your token has expired'),
  refused: message('令牌未被接受', 'Your token was not accepted'),
  renew: message('更换令牌', 'Change the token'),
};

interface EntryPageProps {
  /** Why the token that was there isn’t taken. */
  readonly refusal: ApiProblem | undefined;
  /** That token. */
  readonly refused: string | undefined;
  readonly enter: (token: string) => void;
  /** Back to the page, for who still has a token that holds. */
  readonly cancel: (() => void) | undefined;
}

/** Asks for a token, says where one comes from, and why the last one doesn’t hold. */
export function EntryPage({ refusal, refused, enter, cancel }: EntryPageProps) {
  const t = useTexts(TEXTS);
  const title = cancel ? t.renew : t.enter;
  useEffect(() => {
    document.title = `${title} · 回音 Huiyin`;
  }, [title]);
  return (
    <EntryFrame>
      <h1>{title}</h1>
      {refusal && (
        <Alert
          className="feedback"
          type="warning"
          showIcon
          title={refusal.code === 'token-expired' ? t.expired : t.refused}
          description={
            <>
              {refusal.code !== 'token-expired' && <p>{refusal.document.title}</p>}
              <p>{t.goOn}</p>
            </>
          }
        />
      )}
      <DemoEntry enter={enter} />
      <TokenForm enter={enter} refused={refused} cancel={cancel} />
      <EntryHelp />
    </EntryFrame>
  );
}
