import { parseArgs } from 'node:util';
import { SettingError } from '@huiyin/service-kit';

/** What is asked for when the app is started with arguments. */
export interface DemoArguments {
  /** Begin with a new company in place of the one that is there. */
  readonly reset: boolean;
  /** Leave the company as it is: nothing happens but what those who look on do. */
  readonly still: boolean;
}

/** For who asks how the app is started. */
export const USAGE = `用法 usage: npm start -- [--demo [--reset] [--demo-still]]

  --demo         打开一家模拟企业的演示数据 a made-up company to look at, in a data directory of its own
  --reset        重新生成演示数据 make the company anew
  --demo-still   演示数据不再自动变化 nothing happens in it by itself
  --help         显示本说明 these words

其余由环境变量设置 everything else is set by environment variables: README.md
`;

/** Whether somebody asks for help and for nothing else. */
export const asksForHelp = (args: readonly string[]): boolean =>
  args.length === 1 && ['--help', '-h'].includes(args[0]!);

/** The arguments of `npm start --`. @returns nothing without `--demo`. @throws SettingError that says how it is used. */
export function parseDemoArguments(args: readonly string[]): DemoArguments | undefined {
  const { demo, still, reset } = parsed(args);
  if (!demo && !still && reset) throw new SettingError(`--reset goes with --demo.\n\n${USAGE}`);
  return demo || still ? { reset, still } : undefined;
}

function parsed(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { demo: flag, reset: flag, 'demo-still': flag },
      strict: true,
    });
    return { demo: values.demo, reset: values.reset, still: values['demo-still'] };
  } catch (error) {
    throw new SettingError(`${(error as Error).message}\n\n${USAGE}`);
  }
}
