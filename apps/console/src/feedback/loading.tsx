import { Skeleton } from 'antd';
import { message, useTexts } from '../language/messages.ts';

const TEXTS = { loading: message('正在加载…', 'Loading…') };

interface LoadingProps {
  /** Lines of text that will be there, about. */
  readonly lines?: number;
}

/** Something is on its way: room is kept for it, and nothing turns. */
export function Loading({ lines = 6 }: LoadingProps) {
  const t = useTexts(TEXTS);
  return (
    <div role="status" className="loading">
      <span className="only-heard">{t.loading}</span>
      <Skeleton title={false} paragraph={{ rows: lines }} aria-hidden="true" />
    </div>
  );
}
