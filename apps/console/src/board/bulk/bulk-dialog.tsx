import { Alert, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import type { CaseItem } from '../../cases/case-item.ts';
import { newKey } from '../../commands/idempotency-key.ts';
import { ProblemView } from '../../feedback/problem-view.tsx';
import type { Payload } from '../../forms/payload.ts';
import { SchemaForm } from '../../forms/schema-form.tsx';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { ProcessDescription } from '../../processes/description.ts';
import type { BulkChoice } from './bulk-choices.ts';
import { giveToMany } from './give-to-many.ts';
import type { Outcome } from './outcome.ts';
import { OutcomeList } from './outcome-list.tsx';
import { SEARCH_ICON } from '../../theme/search-icon.tsx';
import '../../commands/commands.css';

const TEXTS = {
  title: message(
    (count: number) => `批量处理 ${count} 个工单`,
    (count: number) => (count === 1 ? 'Work on 1 case' : `Work on ${count} cases`),
  ),
  command: message('选择操作', 'Choose what to do'),
  macros: message('快捷处理', 'Macros'),
  commands: message('操作', 'Commands'),
  steps: message('对每个工单依次执行：', 'With each case, one after the other:'),
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
  readonly choices: readonly BulkChoice[];
  /** What to begin with, by its id; chosen in the dialog where there’s none. */
  readonly initial: string | undefined;
  readonly cases: readonly CaseItem[];
  readonly close: () => void;
  /** Something was recorded. */
  readonly onDone: () => void;
}

/** One thing done with many cases: filled in, then seen before it is done, then what became of each. */
export default function BulkDialog({ process, choices, initial, cases: marked, ...dialog }: BulkDialogProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const [cases] = useState(marked);
  const [chosen, choose] = useState(initial);
  const [payload, setPayload] = useState<Payload>({});
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>();
  const [key, setKey] = useState('');
  const [state, setState] = useState<'asking' | 'working' | 'done'>('asking');
  const [error, setError] = useState<unknown>();
  const choice = choices.find(({ id }) => id === chosen);
  const words = label(choice?.label, chosen);
  const optionOf = ({ id, label: called }: BulkChoice) => ({ value: id, label: label(called, id) });
  const possible = outcomes?.filter(({ outcome }) => outcome === 'possible') ?? [];

  const preview = async (filled: Payload) => {
    if (!choice) return;
    setPayload(filled);
    setKey(newKey());
    setOutcomes(await giveToMany({ process: process.id, ...choice.work(filled) }, cases, undefined));
  };
  const carryOut = async () => {
    if (!choice) return;
    setState('working');
    setError(undefined);
    const ids = new Set(possible.map(({ id }) => id));
    try {
      const possibly = cases.filter(({ id }) => ids.has(id));
      setOutcomes(await giveToMany({ process: process.id, ...choice.work(payload) }, possibly, key));
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
          value={chosen}
          onChange={choose}
          showSearch={{ optionFilterProp: 'label', searchIcon: SEARCH_ICON }}
          options={[
            { label: t.macros, options: choices.filter(({ steps }) => steps.length > 0).map(optionOf) },
            { label: t.commands, options: choices.filter(({ steps }) => steps.length === 0).map(optionOf) },
          ].filter(({ options }) => options.length > 0)}
        />
      )}
      {choice && !outcomes && (
        <>
          {initial !== undefined && <h2 className="bulk-title">{words}</h2>}
          <SchemaForm
            key={choice.id}
            schema={choice.schema}
            labels={process.fields}
            subject={{ process: process.id, collection: process.collection }}
            initial={payload}
            submit={t.preview}
            onSubmit={preview}
          >
            {choice.steps.length > 0 && (
              <>
                <p className="command-effect">{t.steps}</p>
                <ol className="macro-steps">
                  {choice.steps.map((step, index) => (
                    <li key={index}>{label(process.commands[step]?.label, step)}</li>
                  ))}
                </ol>
              </>
            )}
          </SchemaForm>
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
