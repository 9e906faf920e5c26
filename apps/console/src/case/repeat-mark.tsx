import { Link } from 'react-router';
import type { CaseCard } from '../cases/case-item.ts';
import { casePath } from '../cases/case-path.ts';
import { message, useTexts } from '../language/messages.ts';
import { repeatsOf } from './repeats.ts';
import { useCustomer } from './use-customer.ts';

const TEXTS = {
  repeat: message('重复投诉', 'Repeat complaint'),
  earlier: message('打开之前的投诉', 'Open the earlier complaint'),
};

/** Says that a complaint repeats an earlier one, and leads there. */
export function RepeatMark({ card }: { readonly card: CaseCard }) {
  const t = useTexts(TEXTS);
  const { data } = useCustomer(card.customerId);
  const [earlier] = data ? repeatsOf(card, data.items) : [];
  if (!earlier) return null;
  return (
    <Link to={casePath(earlier.id)} className="mark" data-mark="escalated" title={t.earlier}>
      {t.repeat}
    </Link>
  );
}
