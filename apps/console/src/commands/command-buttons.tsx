import { Button } from 'antd';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { CommandDescription } from '../processes/description.ts';
import { CommandGroup } from './command-group.tsx';
import type { Macro } from './macros.ts';
import type { NextCommand, NextCommands } from './next-commands.ts';

const TEXTS = {
  onward: message('推进', 'Lead on'),
  macros: message('快捷处理', 'Macros'),
  alongside: message('记录', 'Record'),
  casework: message('协作', 'Work together'),
  endings: message('提前结束', 'End early'),
};

interface CommandButtonsProps {
  readonly next: NextCommands;
  readonly macros: readonly Macro[];
  readonly chooseCommand: (command: CommandDescription) => void;
  readonly chooseMacro: (macro: Macro) => void;
  /** The command that is being carried out. */
  readonly busy: string | undefined;
}

/** All that can be done now, in groups; the likeliest stands out. */
export function CommandButtons({ next, macros, chooseCommand, chooseMacro, busy }: CommandButtonsProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const commandsOf = (commands: readonly NextCommand[], danger = false) =>
    commands.map((each) => (
      <Button
        key={each.command.name}
        data-command={each.command.name}
        danger={danger}
        type={danger ? 'text' : each === next.onward[0] ? 'primary' : 'default'}
        loading={busy === each.command.name}
        disabled={busy !== undefined && busy !== each.command.name}
        onClick={() => chooseCommand(each.command)}
      >
        {label(each.command.label, each.command.name)}
      </Button>
    ));
  const groups = [
    { name: t.onward, buttons: commandsOf(next.onward) },
    {
      name: t.macros,
      buttons: macros.map((macro) => (
        <Button
          key={macro.name}
          title={macro.steps.map((step) => label(step.label)).join(' → ')}
          onClick={() => chooseMacro(macro)}
        >
          {label(macro.label, macro.name)}
        </Button>
      )),
    },
    { name: t.alongside, buttons: commandsOf(next.alongside) },
    { name: t.casework, buttons: commandsOf(next.casework) },
    { name: t.endings, buttons: commandsOf(next.endings, true) },
  ];
  return groups
    .filter(({ buttons }) => buttons.length > 0)
    .map(({ name, buttons }) => <CommandGroup key={name} name={name} buttons={buttons} />);
}
