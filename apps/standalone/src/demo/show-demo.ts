import { openTokens, say } from '@huiyin/deployment';
import { LiveCompany } from '@huiyin/simulation';
import type { Running } from '../start.ts';
import { demoAccounts } from './accounts.ts';
import type { Demo } from './prepare-demo.ts';

/** Milliseconds between two things that happen by themselves: a few a minute. */
const EVERY = 12_000;

/** Says who one can look at the demo as, and lets the company go on. */
export async function showDemo({ settings, simulation, still }: Demo, running: Running): Promise<void> {
  const { issuer } = await openTokens(settings, Date.now);
  const accounts = await demoAccounts(simulation.company, issuer);
  say('  演示账号（令牌 7 天有效） accounts of the demo, good for seven days:', '');
  for (const { label, name, store, token } of accounts)
    say(`  ${label}  ${name}${store === undefined ? '' : `  ${store}`}`, `  ${token}`, '');
  say(
    `  试一试 try:  curl -H "Authorization: Bearer <令牌 token>" "${running.url}/api/cases?limit=5"`,
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
