import { Button } from 'antd';
import { useId } from 'react';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import { useDemoAccounts } from './use-demo-accounts.ts';

const TEXTS = { title: message('选择一个演示账号', 'Choose an account of the demonstration') };

/** In the demonstration: an account of each role to enter with. */
export function DemoEntry({ enter }: { readonly enter: (token: string) => void }) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const accounts = useDemoAccounts(true);
  const title = useId();
  if (!accounts?.length) return null;
  return (
    <section aria-labelledby={title} className="sign-in-demo">
      <h2 id={title}>{t.title}</h2>
      <ul>
        {accounts.map(({ id, name, role, roleLabel, store, token }) => (
          <li key={id}>
            <Button size="large" block onClick={() => enter(token)}>
              <span>{label(roleLabel, role)}</span>
              <span className="sign-in-demo-who">{[name, store].filter(Boolean).join(' · ')}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
