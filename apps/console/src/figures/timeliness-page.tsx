import { Page } from '../shell/page.tsx';

export default function TimelinessPage() {
  return <Page title="TimelinessPage">…</Page>;
}
