import { useFormats } from '../language/formats.ts';
import { message, useTexts } from '../language/messages.ts';
import { useValueLabels } from '../processes/use-processes.ts';
import type { CustomerCases } from './use-customer.ts';

const TEXTS = {
  id: message('顾客编号', 'Number'),
  tier: message('等级', 'Tier'),
  total: message('工单', 'Cases'),
  open: message('处理中', 'Open'),
  complaints: message('投诉', 'Complaints'),
  repeats: message('重复投诉', 'Repeat complaints'),
  since: message('首次联系', 'First contact'),
  last: message('最近联系', 'Last contact'),
};

interface CustomerCountsProps {
  readonly customer: CustomerCases;
  readonly tier: string | undefined;
}

/** A customer in figures: how many cases, how many of them open, complaints, repeats; since when. */
export function CustomerCounts({ customer, tier }: CustomerCountsProps) {
  const t = useTexts(TEXTS);
  const { day } = useFormats();
  const valueOf = useValueLabels();
  const { customer: id, total, open, complaints, repeats, firstAt, lastAt } = customer;
  const counts = [
    [t.id, id],
    [t.tier, tier && valueOf('tier', tier)],
    [t.total, total],
    [t.open, open],
    [t.complaints, complaints],
    [t.repeats, repeats],
    [t.since, firstAt && day(firstAt)],
    [t.last, lastAt && day(lastAt)],
  ] as const;
  return (
    <dl className="customer-counts">
      {counts.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
