import { Link } from 'react-router';
import type { CaseCard } from '../../cases/case-item.ts';
import { customerPath } from '../../cases/case-path.ts';
import { message, useTexts } from '../../language/messages.ts';
import { useCustomer } from '../use-customer.ts';
import { Box } from './box.tsx';
import { CaseRow } from './case-row.tsx';

const TEXTS = {
  title: message('顾客的其他工单', 'The customer’s other cases'),
  none: message('没有其他工单', 'No other cases'),
  unknown: message('没有顾客编号或电话，无法查找', 'Neither number nor telephone is known'),
  all: message(
    (total: number) => `全部 ${total} 件`,
    (total: number) => `All ${total}`,
  ),
  counts: message(
    (open: number, complaints: number, repeats: number) =>
      `处理中 ${open} 件 · 投诉 ${complaints} 件${repeats > 0 ? `（重复 ${repeats} 件）` : ''}`,
    (open: number, complaints: number, repeats: number) =>
      `${open} open · ${complaints} complaints${repeats > 0 ? ` (${repeats} repeated)` : ''}`,
  ),
};

/** Cases that are shown beside a case; the customer’s page has all. */
const SHOWN = 4;

/** What else the customer had to do with the company. */
export function CustomerBox({ card }: { readonly card: CaseCard }) {
  const t = useTexts(TEXTS);
  const { data } = useCustomer(card.customerId);
  const others = data?.items.filter(({ id }) => id !== card.id).slice(0, SHOWN) ?? [];
  return (
    <Box
      title={t.title}
      extra={
        card.customerId !== undefined &&
        data && <Link to={customerPath(card.customerId)}>{t.all(data.total)}</Link>
      }
    >
      {card.customerId === undefined && <p className="case-box-nothing">{t.unknown}</p>}
      {data && <p className="case-box-nothing">{t.counts(data.open, data.complaints, data.repeats)}</p>}
      {data && others.length === 0 && <p className="case-box-nothing">{t.none}</p>}
      <ul className="case-box-rows">
        {others.map((item) => (
          <CaseRow key={item.id} item={item} />
        ))}
      </ul>
    </Box>
  );
}
