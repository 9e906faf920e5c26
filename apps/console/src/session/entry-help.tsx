import { useId } from 'react';
import { message, useTexts } from '../language/messages.ts';

const TEXTS = {
  title: message('如何获得令牌', 'Where a token comes from'),
  administrator: message(
    '向系统管理员索取：令牌写明您的姓名、角色和门店。',
    'Ask your administrator: a token says who you are, your role and your store.',
  ),
  firstStart: message(
    '首次启动时，终端会打印一个带令牌的链接，打开即可进入（管理员）。',
    'The first start prints a link with a token in the terminal: opening it lets you in (as the administrator).',
  ),
  command: message('在安装目录为同事签发一个：', 'Make one for a colleague where it is installed:'),
};

/** The command that makes a token, as the documentation has it. */
const COMMAND = 'npx huiyin token --role agent --store S01 --name 小李';

/** Says how to get a token. */
export function EntryHelp() {
  const t = useTexts(TEXTS);
  const title = useId();
  return (
    <section aria-labelledby={title} className="sign-in-help">
      <h2 id={title}>{t.title}</h2>
      <ul>
        <li>{t.administrator}</li>
        <li>{t.firstStart}</li>
        <li>
          {t.command}
          <code>{COMMAND}</code>
        </li>
      </ul>
    </section>
  );
}
