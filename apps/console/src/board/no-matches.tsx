import { Button } from 'antd';
import { NothingHere } from '../feedback/nothing-here.tsx';
import { message, useTexts } from '../language/messages.ts';

const TEXTS = {
  none: message('没有符合条件的工单', 'No case fits these filters'),
  empty: message('暂无工单', 'No cases yet'),
  clear: message('清除筛选', 'Clear the filters'),
};

/** Nothing is there: because of the filters, which can be taken away, or because nothing has happened yet. */
export function NoMatches({ clear }: { readonly clear: (() => void) | undefined }) {
  const t = useTexts(TEXTS);
  if (!clear) return <NothingHere words={t.empty} />;
  return (
    <NothingHere words={t.none}>
      <Button onClick={clear}>{t.clear}</Button>
    </NothingHere>
  );
}
