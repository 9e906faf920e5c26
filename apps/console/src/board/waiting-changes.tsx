import ArrowUpOutlined from '@ant-design/icons/ArrowUpOutlined';
import { Button } from 'antd';
import { message, useTexts } from '../language/messages.ts';

const TEXTS = {
  some: message('列表有新变化', 'The list has changed'),
  waiting: message(
    (count: number) => `${count} 条新变化`,
    (count: number) => (count === 1 ? '1 new change' : `${count} new changes`),
  ),
};

/** Changes that would move the rows under somebody’s hands wait behind this. */
export function WaitingChanges({ count, show }: { readonly count: number; readonly show: () => void }) {
  const t = useTexts(TEXTS);
  return (
    <div className="waiting-changes">
      {/* Said once, not for each change. */}
      <span role="status" className="only-heard">
        {count > 0 && t.some}
      </span>
      {count > 0 && (
        <Button
          type="primary"
          size="small"
          shape="round"
          icon={<ArrowUpOutlined aria-hidden />}
          onClick={show}
        >
          {t.waiting(count)}
        </Button>
      )}
    </div>
  );
}
