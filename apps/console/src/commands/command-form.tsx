import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { SchemaForm } from '../forms/schema-form.tsx';
import type { FormSubject } from '../forms/form-subject.ts';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { CommandDescription } from '../processes/description.ts';
import { ApprovalSummary } from './approval-summary.tsx';
import { awaitsApproval } from './approval.ts';
import { AssignAutomatically } from './assign-automatically.tsx';
import { CommandEffect } from './command-effect.tsx';
import { nextCommand } from './next-commands.ts';
import { prefill } from './prefill.ts';
import { useGive, type ActedOn } from './use-give.ts';

interface CommandFormProps extends ActedOn {
  readonly command: CommandDescription;
  readonly onClose: () => void;
}

const TEXTS = {
  submit: message(
    (command: string) => `提交：${command}`,
    (command: string) => `Send: ${command}`,
  ),
  sure: message('已确认，不能撤回', 'I am sure: it can’t be undone'),
  notNow: message(
    '工单已变化，现在不能执行此操作。您填写的内容已保留，可以复制后放弃。',
    'The case has changed: this isn’t possible any more. What you entered is kept; copy it if you need it, then discard it.',
  ),
  cancel: message('取消', 'Cancel'),
};

/** The form of one command on a case. What is filled in stays until it’s sent, whatever happens to the case meanwhile. */
export function CommandForm({ command, onClose, ...acted }: CommandFormProps) {
  const { card, process } = acted;
  const next = nextCommand(process, card.state, command);
  const { irrevocable, targets } = next;
  const t = useTexts(TEXTS);
  const label = useLabel();
  const give = useGive(acted);
  const [sure, setSure] = useState(false);
  const [begin] = useState(() => prefill(command.name, command.schema, card.data));
  const possible = card.allowed.some((allowed) => allowed.command === command.name);
  const approving = awaitsApproval(card.state) && targets.length > 0;
  return (
    <>
      <CommandEffect next={next} />
      {approving && !irrevocable && <ApprovalSummary card={card} process={process} />}
      <SchemaForm
        schema={command.schema}
        labels={process.fields}
        subject={subjectOf(acted)}
        initial={begin}
        draft={`${card.id}/${command.name}`}
        submit={t.submit(label(command.label, command.name))}
        danger={irrevocable}
        blocked={!possible || (irrevocable && !sure)}
        onSubmit={async (payload) => {
          await give(command.name, payload);
          onClose();
        }}
        actions={<Button onClick={onClose}>{t.cancel}</Button>}
      >
        {command.name === 'assign' && <AssignAutomatically {...acted} onClose={onClose} />}
        {irrevocable && (
          <Checkbox
            className="command-sure"
            checked={sure}
            onChange={({ target }) => setSure(target.checked)}
          >
            {t.sure}
          </Checkbox>
        )}
        {!possible && <Alert type="warning" showIcon title={t.notNow} className="command-gone" />}
      </SchemaForm>
    </>
  );
}

const subjectOf = ({ card, process }: Pick<ActedOn, 'card' | 'process'>): FormSubject => ({
  collection: process.collection,
  process: process.id,
  caseId: card.id,
  store: card.store,
  data: card.data,
  deadlines: card.deadlines,
  ...(card.customerId !== undefined && { customerId: card.customerId }),
});
