import { Page } from '../shell/page.tsx';

export default function CasePage() {
  return <Page title="CasePage">…</Page>;
}
