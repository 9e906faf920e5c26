import { Page } from '../shell/page.tsx';

export default function RegisterPage() {
  return <Page title="RegisterPage">…</Page>;
}
