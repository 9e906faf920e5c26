import { Page } from '../shell/page.tsx';

export default function ReplayPage() {
  return <Page title="ReplayPage">…</Page>;
}
