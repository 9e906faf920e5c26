import { Page } from '../shell/page.tsx';

export default function FiguresPage() {
  return <Page title="FiguresPage">…</Page>;
}
