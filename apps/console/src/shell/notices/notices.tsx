import { useNow } from '../../cases/use-now.ts';
import { useSession } from '../../session/session-context.tsx';
import { ExpiryNotice } from './expiry-notice.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import './notices.css';

/** How long before a token ends it’s told, milliseconds: time enough to have another one made. */
const BEFORE_EXPIRY = 30 * 60_000;

/** What holds for the whole console, over the page’s lower edge, so that nothing moves when it comes or goes. */
export function Notices() {
  const { expiresAt } = useSession().account;
  const left = Date.parse(expiresAt) - useNow(60_000);
  return (
    <div className="shell-notices" role="status">
      <OfflineNotice />
      {left < BEFORE_EXPIRY && <ExpiryNotice />}
    </div>
  );
}
