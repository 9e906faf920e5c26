import { Link } from 'react-router';
import type { CaseItem } from '../cases/case-item.ts';
import { customerPath } from '../cases/case-path.ts';
import { message, useTexts } from '../language/messages.ts';
import { useValueLabels } from '../processes/use-processes.ts';
import { ShortCases } from './short-cases.tsx';
import type { KnownCustomer } from './use-known-customer.ts';

const TEXTS = {
  title: message('顾客', 'Customer'),
  unknown: message(
    '输入电话或顾客编号后，这里显示顾客以往的工单。',
    'Enter a telephone or customer number, and their earlier cases appear here.',
  ),
  counts: message(
    (total: number, open: number, complaints: number) =>
      `共 ${total} 个工单，未结 ${open}，投诉 ${complaints}`,
    (total: number, open: number, complaints: number) =>
      `${total} cases, ${open} open, ${complaints} complaints`,
  ),
};

interface KnownCustomerCardProps {
  readonly known: KnownCustomer | undefined;
  /** Cases that are shown elsewhere already. */
  readonly without: readonly CaseItem[];
}

/** Who the customer is, by what they had to do with the company before. */
export function KnownCustomerCard({ known, without }: KnownCustomerCardProps) {
  const t = useTexts(TEXTS);
  const valueOf = useValueLabels();
  const latest = known?.items[0];
  return (
    <section className="known-customer" aria-label={t.title}>
      <h2>{t.title}</h2>
      {known && latest ? (
        <>
          <p>
            <Link to={customerPath(known.customer)} target="_blank">
              {latest.customer ?? known.customer}
            </Link>{' '}
            {latest.tier !== undefined && <span>{valueOf('tier', latest.tier)}</span>}
          </p>
          <p className="counts">{t.counts(known.total, known.open, known.complaints)}</p>
          <ShortCases items={known.items.filter(({ id }) => without.every((other) => other.id !== id))} />
        </>
      ) : (
        <p className="counts">{t.unknown}</p>
      )}
    </section>
  );
}
