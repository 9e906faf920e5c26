import { Button } from 'antd';
import { ApiProblem } from '../api/problem.ts';
import { SchemaForm } from '../forms/schema-form.tsx';
import type { Payload } from '../forms/payload.ts';
import { useNotify } from '../feedback/use-notify.ts';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import { giveCommand } from './give-command.ts';
import { macroSchema, type Macro, type MacroOutcome } from './macros.ts';
import { isConflict, type ActedOn } from './use-give.ts';

const TEXTS = {
  does: message('依次执行：', 'One after the other:'),
  run: message('执行', 'Carry out'),
  cancel: message('取消', 'Cancel'),
  refused: message(
    (command: string) => `不能执行到“${command}”，因此什么也没有记录`,
    (command: string) => `“${command}” wouldn’t be possible, so nothing was recorded`,
  ),
  done: message(
    (count: number) => `已依次完成 ${count} 步`,
    (count: number) => `${count} steps carried out`,
  ),
};

interface MacroFormProps extends ActedOn {
  readonly macro: Macro;
  readonly onClose: () => void;
}

/** A sequence of commands in one go: tried out first, so that it’s carried out as a whole or not at all. */
export function MacroForm({ macro, card, process, onDone, onConflict, onClose }: MacroFormProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const notify = useNotify();
  const path = `/api/${process.collection}/${encodeURIComponent(card.id)}/macros/${macro.name}`;
  const nameOf = (command: string) => label(process.commands[command]?.label, command);

  const attempt = (values: Payload, preview: boolean) =>
    giveCommand<MacroOutcome>({ path, payload: { values, preview }, version: card.version });
  const carryOut = async (values: Payload) => {
    try {
      const tried = await attempt(values, true);
      const obstacle = tried.steps.find(({ outcome }) => outcome === 'refused');
      if (obstacle) throw asProblem(obstacle);
      const { steps } = await attempt(values, false);
      const { version = card.version, position = card.position ?? 0 } = steps.at(-1) ?? {};
      notify.done(t.done(steps.length));
      onDone({ version, position });
      onClose();
    } catch (error) {
      // Its first steps may have been recorded, or somebody else was faster: the case isn’t what it was.
      if (error instanceof ApiProblem && (isConflict(error, card.version) || 'stoppedAt' in error.document))
        onConflict();
      throw error;
    }
  };
  const asProblem = ({ command, problem }: MacroOutcome['steps'][number]) => {
    const said = [problem?.title, problem?.detail].map((text) =>
      typeof text === 'string' ? text : label(text),
    );
    const title = t.refused(nameOf(command));
    return new ApiProblem({
      status: 409,
      code: 'macro-refused',
      title,
      detail: said.filter(Boolean).join(' '),
    });
  };
  return (
    <SchemaForm
      schema={macroSchema(macro, process)}
      labels={process.fields}
      draft={`${card.id}/macro/${macro.name}`}
      submit={t.run}
      onSubmit={carryOut}
      actions={<Button onClick={onClose}>{t.cancel}</Button>}
    >
      <p className="command-effect">{t.does}</p>
      <ol className="macro-steps">
        {macro.steps.map(({ command }, index) => (
          <li key={index}>{nameOf(command)}</li>
        ))}
      </ol>
    </SchemaForm>
  );
}
