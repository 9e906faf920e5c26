import { Button } from 'antd';
import { useState } from 'react';
import { useNotify } from '../feedback/use-notify.ts';
import { message, useTexts } from '../language/messages.ts';
import { useGive, type ActedOn } from './use-give.ts';

const TEXTS = {
  assign: message('自动指派', 'Assign automatically'),
  how: message('交给具备技能且在办最少的人', 'To whoever has the skills and the least to do'),
};

/** Leaves the choice to the system: skills first, then the least work. */
export function AssignAutomatically({ onClose, ...acted }: ActedOn & { readonly onClose: () => void }) {
  const t = useTexts(TEXTS);
  const give = useGive(acted);
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const assign = async () => {
    setBusy(true);
    try {
      await give('assign-automatically', {});
      onClose();
    } catch (error) {
      notify.failed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <p className="assign-automatically">
      <Button loading={busy} onClick={() => void assign()}>
        {t.assign}
      </Button>
      <small>{t.how}</small>
    </p>
  );
}
