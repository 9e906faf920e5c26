import RobotOutlined from '@ant-design/icons/RobotOutlined';
import UserOutlined from '@ant-design/icons/UserOutlined';
import { useLabel } from '../../language/language-context.tsx';
import type { ProcessDescription } from '../../processes/description.ts';
import type { HistoryItem } from '../history-item.ts';
import { useNameOf, useValueOf } from '../names.tsx';

interface ActorProps {
  readonly item: Pick<HistoryItem, 'actor' | 'command'>;
  readonly process: ProcessDescription;
  /** The word for what nobody did by hand. */
  readonly automatic: string | undefined;
}

/** Who did it, as what, by which command. */
export function Actor({ item: { actor, command }, process, automatic }: ActorProps) {
  const label = useLabel();
  const valueOf = useValueOf();
  const nameOf = useNameOf();
  const given = command && (process.commands[command.type] ?? process.opening);
  const role = valueOf('owner', actor?.role);
  const parts = [
    actor?.role === 'system' ? undefined : role,
    actor?.department && valueOf('department', actor.department),
    actor?.channel && valueOf('channel', actor.channel),
    given && given.name === command?.type ? label(given.label, command.type) : undefined,
  ];
  return (
    <div className="timeline-who">
      {automatic === undefined ? <UserOutlined aria-hidden /> : <RobotOutlined aria-hidden />}
      <span className="timeline-name">{actor?.role === 'system' ? role : nameOf(actor?.id)}</span>
      {[automatic, ...parts].map((part) => part && <span key={part}>{part}</span>)}
    </div>
  );
}
