import { message, useTexts } from '../language/messages.ts';
import { useLiveState } from './live-state.ts';
import './live-mark.css';

const TEXTS = {
  connecting: message('正在连接…', 'Connecting…'),
  live: message('实时', 'Live'),
  reconnecting: message('重新连接…', 'Reconnecting…'),
};

/** Whether what is shown follows what happens; nothing where nothing does. */
export function LiveMark() {
  const t = useTexts(TEXTS);
  const state = useLiveState();
  return (
    <span className="live-mark" role="status" data-state={state}>
      {state !== 'off' && t[state]}
    </span>
  );
}
