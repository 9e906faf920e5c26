import { Progress } from 'antd';
import { message, useTexts } from '../language/messages.ts';

const TEXTS = { built: message('视图构建进度', 'How much of the view is built') };

/** How far a view is that is being built. @param share of one */
export default function Built({ share }: { readonly share: number }) {
  const t = useTexts(TEXTS);
  return <Progress percent={Math.floor(share * 100)} aria-label={t.built} />;
}
