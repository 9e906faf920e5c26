import { EventStoreError } from '@huiyin/event-store';
import { ListenError, SettingError, SigningKeyError } from '@huiyin/service-kit';
import { parseSettings } from './settings.ts';
import { start } from './start.ts';

/** Mistakes and circumstances that people can do something about: one line, no stack. */
const EXPECTED = [EventStoreError, ListenError, SettingError, SigningKeyError];

const say = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`);

process.title = 'huiyin';
try {
  const settings = parseSettings(process.env);
  const running = await start(settings);
  say(
    '',
    `  回音 Huiyin  ${running.url}`,
    `  数据 data    ${settings.dataDir}`,
    `  文档 docs    ${running.url}/api/docs`,
    '',
    '  领取令牌 get a token:  npx huiyin token --role agent --store S01 --name 小李',
    '  停止 stop:             Ctrl-C',
    '',
  );
  if (running.firstToken !== undefined)
    say(
      '  首次启动的管理员令牌（24 小时有效） the first start’s administrator token, good for 24 hours:',
      `  ${running.firstToken}`,
      '',
    );
  // Not awaited: a process that was stopped in order ends without the store ever having failed.
  void running.failed.then((failure) => {
    process.stderr.write(`${failure.message}\n`);
    process.exit(1);
  });
} catch (error) {
  const expected = EXPECTED.some((kind) => error instanceof (kind as never));
  process.stderr.write(`${expected ? (error as Error).message : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
}
