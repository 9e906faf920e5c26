import { Button } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { message, useTexts } from '../language/messages.ts';
import { tokenIn } from './token.ts';

const TEXTS = {
  token: message('访问令牌，或带令牌的链接', 'Access token, or the link that has one'),
  enter: message('进入', 'Enter'),
  cancel: message('返回', 'Back'),
  none: message(
    '这里没有令牌。令牌由三段组成，中间以点相连。',
    'There is no token in this. A token has three parts with dots between them.',
  ),
  same: message('这个令牌刚才未被接受，请换一个。', 'This token was refused just now: use another one.'),
};

interface TokenFormProps {
  readonly enter: (token: string) => void;
  /** A token that the API didn’t take. */
  readonly refused: string | undefined;
  readonly cancel: (() => void) | undefined;
}

/** A field to paste a token in, or a link. It is never shown: it is as good as a password. */
export function TokenForm({ enter, refused, cancel }: TokenFormProps) {
  const t = useTexts(TEXTS);
  const field = useId();
  const explanation = useId();
  const [pasted, setPasted] = useState('');
  const [wrong, setWrong] = useState<'none' | 'same'>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const token = tokenIn(pasted);
    const problem = token === undefined ? 'none' : token === refused ? 'same' : undefined;
    setWrong(problem);
    if (token !== undefined && problem === undefined) enter(token);
  };
  return (
    <form className="sign-in-form" onSubmit={submit} autoComplete="off">
      <label htmlFor={field}>{t.token}</label>
      <div className="sign-in-field">
        <input
          id={field}
          type="password"
          className="text-field large"
          autoFocus
          autoComplete="off"
          value={pasted}
          aria-invalid={wrong !== undefined}
          aria-describedby={explanation}
          onChange={({ target }) => {
            setPasted(target.value);
            setWrong(undefined);
          }}
        />
        <Button type="primary" size="large" htmlType="submit">
          {t.enter}
        </Button>
        {cancel && (
          <Button size="large" onClick={cancel}>
            {t.cancel}
          </Button>
        )}
      </div>
      <p id={explanation} role="alert" className="sign-in-wrong">
        {wrong && t[wrong]}
      </p>
    </form>
  );
}
