import { Alert, Button } from 'antd';
import { message, useTexts } from '../language/messages.ts';
import { Page } from '../shell/page.tsx';
import { isMissingPart } from './missing-part.ts';
import { recoveryInterval } from './recovery.ts';
import { ProblemView } from './problem-view.tsx';

const TEXTS = {
  title: message('页面无法显示', 'This page can’t be shown'),
  later: message('暂时无法显示', 'Not to be shown yet'),
  upgraded: message('回音可能已升级', 'Huiyin may have been upgraded'),
  reloadIt: message(
    '页面的一部分未能加载。重新加载后即可继续；若仍不行，请检查网络。',
    'A part of this page could not be loaded. Reload it to go on; if that does not help, check the network.',
  ),
  reload: message('重新加载', 'Reload'),
};

/** In place of a page that failed: why, and what can be done. */
export function FailedPage({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const t = useTexts(TEXTS);
  return (
    <Page title={recoveryInterval(error) === undefined ? t.title : t.later}>
      {isMissingPart(error) ? (
        <Alert
          className="feedback"
          type="warning"
          showIcon
          title={t.upgraded}
          description={t.reloadIt}
          action={
            <Button type="primary" onClick={() => window.location.reload()}>
              {t.reload}
            </Button>
          }
        />
      ) : (
        <ProblemView error={error} retry={again} />
      )}
    </Page>
  );
}
