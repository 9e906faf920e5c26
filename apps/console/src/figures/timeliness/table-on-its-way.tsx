import { Skeleton } from 'antd';
import { message, useTexts } from '../../language/messages.ts';

const TEXTS = { loading: message('正在统计…', 'Counting…') };

/** Keeps the room of a table while it’s counted. */
export function TableOnItsWay() {
  const t = useTexts(TEXTS);
  return (
    <div role="status">
      <span className="only-heard">{t.loading}</span>
      <Skeleton title={false} paragraph={{ rows: 14, width: '100%' }} />
    </div>
  );
}
