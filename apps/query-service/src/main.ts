import { run, say } from '@huiyin/deployment';
import { start } from './start.ts';

await run('huiyin-query-service', async (env) => {
  const { url } = await start(env);
  say(`回音 Huiyin query-service  ${url}`);
});
