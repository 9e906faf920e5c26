import { Page } from '../shell/page.tsx';

export default function FigurePage() {
  return <Page title="FigurePage">…</Page>;
}
