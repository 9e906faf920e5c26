import { Alert } from 'antd';
import type { CaseItem } from '../cases/case-item.ts';
import { message, useTexts } from '../language/messages.ts';
import { ShortCases } from './short-cases.tsx';

const TEXTS = {
  repeats: message(
    (count: number) => `可能是重复投诉：30 天内已有 ${count} 起`,
    (count: number) => `This may repeat a complaint: ${count} within 30 days`,
  ),
  instead: message(
    '同一顾客，同一订单或类别。可打开已有工单继续处理，也可照常登记。',
    'Same customer, same order or category. Go on with the case that there is, or register this one all the same.',
  ),
};

/** Tells that a complaint which is being registered would repeat others. Read out when it appears. */
export function RepeatHint({ items }: { readonly items: readonly CaseItem[] }) {
  const t = useTexts(TEXTS);
  return (
    <div role="status" className="repeat-hint">
      {items.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="presentation"
          title={t.repeats(items.length)}
          description={
            <>
              <p>{t.instead}</p>
              <ShortCases items={items} />
            </>
          }
        />
      )}
    </div>
  );
}
