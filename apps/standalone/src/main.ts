import { run, say } from '@huiyin/deployment';
import { asksForHelp, parseDemoArguments, USAGE } from './demo/arguments.ts';
import { DemoAccountsModule } from './demo/demo-accounts.module.ts';
import { prepareDemo } from './demo/prepare-demo.ts';
import { showDemo } from './demo/show-demo.ts';
import { parseSettings } from './settings.ts';
import { signInLink } from './sign-in-link.ts';
import { start } from './start.ts';

await run('huiyin', async (env) => {
  const args = process.argv.slice(2);
  if (asksForHelp(args)) {
    say(USAGE);
    return;
  }
  const asked = parseDemoArguments(args);
  const demo = asked && (await prepareDemo(env, asked, Date.now()));
  const settings = demo?.settings ?? parseSettings(env);
  const running = await start(settings, Date.now, demo && [DemoAccountsModule.register(demo.accounts)]);
  const { url, endpoint, firstToken } = running;
  say(
    '',
    `  回音 Huiyin  ${url}`,
    `  数据 data    ${settings.eventStore === undefined ? settings.directory.path : 'EVENT_STORE'}`,
    `  文档 docs    ${url}/api/docs`,
    ...(endpoint === undefined ? [] : [`  事件 events  ${endpoint}`]),
    '',
    '  领取令牌 get a token:  npx huiyin token --role agent --store S01 --name 小李',
    '  停止 stop:             Ctrl-C',
    '',
  );
  if (demo) await showDemo(demo, running);
  else if (firstToken !== undefined)
    say(
      '  首次启动的管理员登录链接和令牌（24 小时有效） the first start’s administrator: link and token, good for 24 hours:',
      `  ${signInLink(url, firstToken)}`,
      `  ${firstToken}`,
      '',
    );
  // Not awaited: a process that was stopped in order ends without the store ever having failed.
  void running.failed.then((failure) => {
    process.stderr.write(`${failure.message}\n`);
    process.exit(1);
  });
});
