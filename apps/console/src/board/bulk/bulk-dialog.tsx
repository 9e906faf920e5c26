import { Alert, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import type { CaseItem } from '../../cases/case-item.ts';
import { newKey } from '../../commands/idempotency-key.ts';
import { ProblemView } from '../../feedback/problem-view.tsx';
import type { Payload } from '../../forms/payload.ts';
import { SchemaForm } from '../../forms/schema-form.tsx';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { CommandDescription, ProcessDescription } from '../../processes/description.ts';
import { giveToMany } from './give-to-many.ts';
import type { Outcome } from './outcome.ts';
import { OutcomeList } from './outcome-list.tsx';

const TEXTS = {
  title: message(
    (count: number) => `批量处理 ${count} 个工单`,
    (count: number) => (count === 1 ? 'Work on 1 case' : `Work on ${count} cases`),
  ),
  command: message('选择操作', 'Choose what to do'),
  preview: message('预览', 'Preview'),
  back: message('返回修改', 'Back'),
  carryOut: message(
    (command: string, count: number) => `${command}（${count} 个工单）`,
    (command: string, count: number) => `${command} (${count})`,
  ),
  none: message('没有可以执行的工单。', 'It can’t be done for any of them.'),
  finish: message('完成', 'Finish'),
};

interface BulkDialogProps {
  readonly process: ProcessDescription;
  readonly commands: readonly CommandDescription[];
  /** The command to begin with; chosen in the dialog where there’s none. */
  readonly initial: string | undefined;
  readonly cases: readonly CaseItem[];
  readonly close: () => void;
  /** Something was recorded. */
  readonly onDone: () => void;
}

/** One command for many cases: filled in, then seen before it is done, then what became of each. */
export default function BulkDialog({
  process,
  commands,
  initial,
  cases: marked,
  ...dialog
}: BulkDialogProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const [cases] = useState(marked);
  const [name, setName] = useState(initial);
  const [payload, setPayload] = useState<Payload>({});
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>();
  const [key, setKey] = useState('');
  const [state, setState] = useState<'asking' | 'working' | 'done'>('asking');
  const [error, setError] = useState<unknown>();
  const command = commands.find((each) => each.name === name);
  const words = label(command?.label, name);
  const possible = outcomes?.filter(({ outcome }) => outcome === 'possible') ?? [];

  const preview = async (filled: Payload) => {
    if (!command) return;
    setPayload(filled);
    setKey(newKey());
    setOutcomes(
      await giveToMany({ process: process.id, command: command.name, payload: filled }, cases, undefined),
    );
  };
  const carryOut = async () => {
    if (!command) return;
    setState('working');
    setError(undefined);
    const ids = new Set(possible.map(({ id }) => id));
    try {
      const chosen = cases.filter(({ id }) => ids.has(id));
      setOutcomes(await giveToMany({ process: process.id, command: command.name, payload }, chosen, key));
      setState('done');
    } catch (problem) {
      setError(problem);
      setState('asking');
    }
  };
  const leave = state === 'done' ? () => (dialog.onDone(), dialog.close()) : dialog.close;
  return (
    <Modal open title={t.title(cases.length)} width={680} footer={null} onCancel={leave}>
      {initial === undefined && !outcomes && (
        <Select
          className="bulk-command"
          aria-label={t.command}
          placeholder={t.command}
          value={name}
          onChange={setName}
          showSearch={{ optionFilterProp: 'label' }}
          options={commands.map((each) => ({ value: each.name, label: label(each.label) }))}
        />
      )}
      {command && !outcomes && (
        <>
          {initial !== undefined && <h2 className="bulk-title">{words}</h2>}
          <SchemaForm
            key={command.name}
            schema={command.schema}
            labels={process.fields}
            subject={{ process: process.id, collection: process.collection }}
            initial={payload}
            submit={t.preview}
            onSubmit={preview}
          />
        </>
      )}
      {outcomes && (
        <>
          <OutcomeList outcomes={outcomes} cases={cases} />
          {state !== 'done' && possible.length === 0 && <Alert type="info" title={t.none} />}
          {error !== undefined && <ProblemView error={error} />}
          <div className="bulk-buttons">
            {state === 'done' ? (
              <Button type="primary" onClick={leave}>
                {t.finish}
              </Button>
            ) : (
              <>
                <Button disabled={state === 'working'} onClick={() => setOutcomes(undefined)}>
                  {t.back}
                </Button>
                <Button
                  type="primary"
                  disabled={possible.length === 0}
                  loading={state === 'working'}
                  onClick={() => void carryOut()}
                >
                  {t.carryOut(words, possible.length)}
                </Button>
              </>
            )}
          </div>
        </>
      )}
    </Modal>
  );
}
