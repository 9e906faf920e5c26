import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { replayPath } from '../../cases/case-path.ts';
import { useFormats } from '../../language/formats.ts';
import { message, useTexts } from '../../language/messages.ts';
import type { ProcessDescription } from '../../processes/description.ts';
import type { HistoryItem } from '../history-item.ts';

const TEXTS = {
  record: message('记录', 'Record'),
  type: message('类型', 'Type'),
  recordedAt: message('记录时间', 'Recorded'),
  occurredAt: message('发生时间', 'Happened'),
  actor: message('操作者', 'Actor'),
  command: message('命令', 'Command'),
  position: message('日志位置', 'Log position'),
  definition: message('流程版本', 'Definition'),
  policy: message('规则版本', 'Policy'),
  source: message('导入来源', 'Imported from'),
  replay: message('从这一步看流程图', 'See this step on the chart'),
  raw: message('原始数据', 'Raw data'),
};

interface EntryRecordProps {
  readonly item: HistoryItem;
  readonly process: ProcessDescription;
}

/** How a fact stands in the log, for who has to prove it. */
export function EntryRecord({ item, process }: EntryRecordProps) {
  const t = useTexts(TEXTS);
  const [open, setOpen] = useState(false);
  return (
    <details className="timeline-record" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.record}</summary>
      {open && <Members item={item} process={process} />}
    </details>
  );
}

function Members({ item, process }: EntryRecordProps) {
  const t = useTexts(TEXTS);
  const { id = '' } = useParams();
  const { exact } = useFormats();
  const { type, recordedAt, occurredAt, actor, command, position, machine, policy, source, data } = item;
  const members = [
    [t.type, type],
    [t.occurredAt, exact(occurredAt)],
    [t.recordedAt, exact(recordedAt)],
    [t.actor, actor && [actor.id, actor.role, actor.store].filter(Boolean).join(' · ')],
    [t.command, command && `${command.type} · ${command.id}`],
    [t.position, String(position)],
    [t.definition, machine && `${machine.id} v${machine.version}`],
    [t.policy, policy === undefined ? undefined : String(policy)],
    [t.source, source && JSON.stringify(source)],
    [t.raw, typeof data === 'string' || !process.facts[type] ? JSON.stringify(data) : undefined],
  ] as const;
  return (
    <>
      <p>
        <Link to={`${replayPath(id)}?at=${item.revision}`}>{t.replay}</Link>
      </p>
      <dl className="case-fields">
        {members.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name} className="case-field">
                <dt>{name}</dt>
                <dd className="case-code">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
