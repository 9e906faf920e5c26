import { say } from '@huiyin/deployment';
import { LiveCompany } from '@huiyin/simulation';
import { signInLink } from '../sign-in-link.ts';
import type { Running } from '../start.ts';
import type { Demo } from './prepare-demo.ts';

/** Milliseconds between two things that happen by themselves: a few a minute. */
const EVERY = 12_000;

/** Says who one can look at the demo as, and lets the company go on. */
export async function showDemo({ simulation, still, accounts }: Demo, running: Running): Promise<void> {
  const { url } = running;
  say('  演示账号（链接 7 天有效） accounts of the demo, links good for seven days:', '');
  for (const { roleLabel, name, store, token } of await accounts())
    say(
      `  ${roleLabel['zh-CN']} ${roleLabel.en}  ${name}${store === undefined ? '' : `  ${store}`}`,
      `  ${signInLink(url, token)}`,
      '',
    );
  say(
    `  接口 API:  curl -H "Authorization: Bearer <链接中 # 之后的令牌 the token in a link>" "${url}/api/cases?limit=5"`,
    still
      ? '  数据保持不变 nothing happens by itself'
      : '  每隔几秒会有新的进展（--demo-still 关闭） something happens every few seconds (--demo-still: nothing does)',
    '  重新生成 anew:  npm start -- --demo --reset',
    '',
  );
  if (still) return;
  const { store, commandSide } = running;
  const { cases, commands } = commandSide;
  const live = await LiveCompany.open(simulation, { store, cases, commands, now: Date.now });
  live.start(EVERY);
}
