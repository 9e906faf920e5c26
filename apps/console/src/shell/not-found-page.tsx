import { NothingHere } from '../feedback/nothing-here.tsx';
import { message, useTexts } from '../language/messages.ts';
import { Page } from './page.tsx';

const TEXTS = {
  title: message('没有这个页面', 'No such page'),
  words: message('地址有误，或页面已移走。', 'The address is wrong, or the page has moved.'),
};

/** For an address that no page has. */
export function NotFoundPage() {
  const t = useTexts(TEXTS);
  return (
    <Page title={t.title}>
      <NothingHere words={t.words} />
    </Page>
  );
}
