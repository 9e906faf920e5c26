import { Page } from '../shell/page.tsx';

export default function CustomerPage() {
  return <Page title="CustomerPage">…</Page>;
}
