import { message, useTexts } from '../../language/messages.ts';
import { useReachable } from './use-reachable.ts';

const TEXTS = {
  away: message(
    '无法连接服务，正在重试。页面上的内容可能已过时。',
    'The service can’t be reached; trying again. What is shown may be out of date.',
  ),
};

/** Tells that nothing comes from the service at present. */
export function OfflineNotice() {
  const t = useTexts(TEXTS);
  return useReachable() ? null : <p className="shell-notice shell-notice-warning">{t.away}</p>;
}
