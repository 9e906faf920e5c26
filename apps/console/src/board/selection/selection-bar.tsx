import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { message, useTexts } from '../../language/messages.ts';
import { useProcessDescription } from '../../processes/use-processes.ts';
import { useSession } from '../../session/session-context.tsx';
import { useLabel } from '../../language/language-context.tsx';
import { useMacros } from '../../commands/macros.ts';
import { bulkChoices } from '../bulk/bulk-choices.ts';
import type { Selecting } from './use-selection.ts';
import './selection-bar.css';

const BulkDialog = lazy(() => import('../bulk/bulk-dialog.tsx'));

const TEXTS = {
  marked: message(
    (count: number) => `已选 ${count} 个工单`,
    (count: number) => (count === 1 ? '1 case selected' : `${count} cases selected`),
  ),
  mixed: message('批量处理需选择同一流程的工单', 'Select cases of one process to work on them together'),
  more: message('更多操作…', 'More…'),
  clear: message('取消选择', 'Clear the selection'),
  actions: message('批量处理', 'Bulk actions'),
};

/** What has a button of its own; the others are chosen in the dialog. */
const AT_HAND = 4;

interface SelectionBarProps {
  readonly selecting: Selecting;
  /** The past can be read only. */
  readonly readOnly: boolean;
}

/** What can be done with the cases that are marked. */
export function SelectionBar({ selecting, readOnly }: SelectionBarProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { account } = useSession();
  const [chosen, choose] = useState<string>();
  const cases = [...selecting.items.values()];
  const processes = new Set(cases.map(({ process }) => process));
  const [only] = processes;
  const { data: process } = useProcessDescription(processes.size === 1 ? only : undefined);
  const macros = useMacros(process?.id ?? '', process !== undefined && !readOnly);
  if (cases.length === 0) return null;
  const choices = process && !readOnly ? bulkChoices(process, macros, account.role) : [];
  return (
    <div className="selection-bar" role="region" aria-label={t.actions}>
      <span role="status">{t.marked(cases.length)}</span>
      {processes.size > 1 && <span>{t.mixed}</span>}
      {choices.slice(0, AT_HAND).map(({ id, label: words }) => (
        <Button key={id} onClick={() => choose(id)}>
          {label(words, id)}
        </Button>
      ))}
      {choices.length > AT_HAND && <Button onClick={() => choose('')}>{t.more}</Button>}
      <Button type="text" onClick={selecting.clear}>
        {t.clear}
      </Button>
      {chosen !== undefined && process && (
        <Suspense>
          <BulkDialog
            process={process}
            choices={choices}
            initial={chosen === '' ? undefined : chosen}
            cases={cases}
            close={() => choose(undefined)}
            onDone={selecting.clear}
          />
        </Suspense>
      )}
    </div>
  );
}
