import { textIn, type Text } from '@huiyin/service-kit';
import { misspelt } from '../settings/misspelt.ts';
import { startFailureOf } from './start-failure.ts';

/**
 * Runs a program: what it throws while it starts is told, and ends the process with exit code 1, or 2 where a setting is
 * at fault.
 */
export async function run(title: string, start: (env: NodeJS.ProcessEnv) => Promise<void>): Promise<void> {
  process.title = title;
  for (const { name, meant } of misspelt(process.env))
    complain({
      'zh-CN': `没有名为 ${name} 的设置，已忽略。是否指 ${meant}？`,
      en: `There is no setting ${name}, it is ignored. Is ${meant} meant?`,
    });
  try {
    await start(process.env);
  } catch (error) {
    const { text, exitCode } = startFailureOf(error);
    complain(text);
    process.exit(exitCode);
  }
}

/** In every language that there is, because nothing says which one is read here. */
const complain = (text: Text) =>
  process.stderr.write(`${[...new Set([textIn('zh-CN', text), textIn('en', text)])].join('\n')}\n`);

/** Says lines to whoever started the program. */
export const say = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`);
