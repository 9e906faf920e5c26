import { Page } from '../shell/page.tsx';

export default function HotSpotsPage() {
  return <Page title="HotSpotsPage">…</Page>;
}
