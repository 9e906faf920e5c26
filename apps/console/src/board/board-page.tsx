import { Page } from '../shell/page.tsx';

export default function BoardPage() {
  return <Page title="BoardPage">…</Page>;
}
