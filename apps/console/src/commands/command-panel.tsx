import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { CaseCard } from '../cases/case-item.ts';
import { useNotify } from '../feedback/use-notify.ts';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { CommandDescription, ProcessDescription } from '../processes/description.ts';
import { useSession } from '../session/session-context.tsx';
import { CommandButtons } from './command-buttons.tsx';
import { CommandForm } from './command-form.tsx';
import { MacroForm } from './macro-form.tsx';
import { macrosNow, useMacros, type Macro } from './macros.ts';
import { actionsAllowed, nextCommands, notNow } from './next-commands.ts';
import { NotNowList } from './not-now-list.tsx';
import { useGive } from './use-give.ts';
import './commands.css';

export interface CommandPanelProps {
  readonly card: CaseCard;
  readonly process: ProcessDescription;
  /** After a command was recorded: the case has another version now, which the views have at `position`. */
  readonly onDone: (outcome: { readonly version: number; readonly position: number }) => void;
  /** After somebody else was faster (412, 409): nothing was recorded; the page reads the case anew and shows what changed. */
  readonly onConflict: () => void;
}

const TEXTS = {
  back: message('返回全部操作', 'Back to all actions'),
  reader: message('您的角色只能查看工单。', 'Your role may read cases only.'),
  nothing: message('现在没有您可以执行的操作。', 'There is nothing for you to do now.'),
};

type Chosen = { readonly command: CommandDescription } | { readonly macro: Macro };

/** What I can do now with a case: each command that is allowed to me, with its form. */
export function CommandPanel(props: CommandPanelProps) {
  const { card, process } = props;
  const t = useTexts(TEXTS);
  const label = useLabel();
  const notify = useNotify();
  const give = useGive(props);
  const { role } = useSession().account;
  const panel = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const [busy, setBusy] = useState<string>();
  const acting = Object.values(process.commands).some(({ by }) => by.includes(role));
  const macros = macrosNow(useMacros(process.id, acting), card);

  const focus = (selector: string) =>
    requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>(selector)?.focus());
  const giveAtOnce = async (name: string) => {
    setBusy(name);
    await give(name, {}).catch(notify.failed);
    setBusy(undefined);
  };
  const choose = (choice: Chosen) => {
    if ('command' in choice && Object.keys(choice.command.schema.properties ?? {}).length === 0)
      return void giveAtOnce(choice.command.name);
    setChosen(choice);
    focus('.schema-form input:not([disabled]), .schema-form textarea, .schema-form button[type=submit]');
  };
  const close = () => {
    setChosen(undefined);
    focus('button');
  };
  if (!acting) return <p>{t.reader}</p>;
  return (
    <div ref={panel} className="command-panel">
      {chosen === undefined ? (
        <>
          {actionsAllowed(card).length === 0 && <p>{t.nothing}</p>}
          <CommandButtons
            next={nextCommands(process, card)}
            macros={macros}
            busy={busy}
            chooseCommand={(command) => choose({ command })}
            chooseMacro={(macro) => choose({ macro })}
          />
          <NotNowList items={notNow(process, card, role)} />
        </>
      ) : (
        <>
          <header className="command-header">
            <Button
              type="text"
              icon={<ArrowLeftOutlined aria-hidden />}
              aria-label={t.back}
              title={t.back}
              onClick={close}
            />
            <h3>{'macro' in chosen ? label(chosen.macro.label) : label(chosen.command.label)}</h3>
          </header>
          {'macro' in chosen ? (
            <MacroForm {...props} macro={chosen.macro} onClose={close} />
          ) : (
            <CommandForm {...props} command={chosen.command} onClose={close} />
          )}
        </>
      )}
    </div>
  );
}
