import { Spin } from 'antd';
import { message, useTexts } from '../language/messages.ts';

const TEXTS = { loading: message('正在加载…', 'Loading…') };

/** Something is on its way. */
export function Loading() {
  const t = useTexts(TEXTS);
  return (
    <div role="status" className="feedback">
      <Spin description={t.loading} />
    </div>
  );
}
