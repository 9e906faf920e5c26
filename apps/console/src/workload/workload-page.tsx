import { Page } from '../shell/page.tsx';

export default function WorkloadPage() {
  return <Page title="WorkloadPage">…</Page>;
}
