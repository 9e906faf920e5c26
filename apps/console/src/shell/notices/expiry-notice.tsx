import { Button } from 'antd';
import { useFormats } from '../../language/formats.ts';
import { message, useTexts } from '../../language/messages.ts';
import { useSession } from '../../session/session-context.tsx';

const TEXTS = {
  ends: message(
    (time: string) => `您的令牌将于 ${time} 到期。`,
    (time: string) => `Your token ends at ${time}.`,
  ),
  renew: message('更换令牌', 'Change the token'),
};

/** Tells that the token ends soon. */
export function ExpiryNotice() {
  const t = useTexts(TEXTS);
  const { time } = useFormats();
  const { account, renew } = useSession();
  return (
    <p className="shell-notice">
      {t.ends(time(account.expiresAt))}
      <Button size="small" onClick={renew}>
        {t.renew}
      </Button>
    </p>
  );
}
