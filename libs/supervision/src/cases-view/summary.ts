import type { CaseRow } from './case-row.ts';

/** Characters of a title. */
const TITLE = 120;

/** What lists show of a case from its beginning on, whatever its process: processes name the same things the same way. */
export type Summary = Pick<
  CaseRow,
  | 'title'
  | 'customer'
  | 'customer_id'
  | 'customer_phone'
  | 'tier'
  | 'product'
  | 'channel'
  | 'order_number'
  | 'search'
>;

export function summaryOf(caseId: string, data: object, about: string | undefined): Summary {
  const { description, customer, channel, order } = data as Record<string, unknown>;
  const { id, name, phone, tier } = (
    typeof customer === 'object' && customer !== null ? customer : {}
  ) as Record<string, unknown>;
  const product = text(about);
  const digits = telephoneDigits(text(phone));
  const title = [...(text(description) ?? text(order) ?? '')].slice(0, TITLE).join('');
  const words = [caseId, title || undefined, id, name, phone, order, product];
  return {
    title,
    customer: text(name) ?? text(id) ?? null,
    customer_id: text(id) ?? digits ?? null,
    customer_phone: digits ?? null,
    tier: text(tier) ?? null,
    product: product ?? null,
    channel: text(channel) ?? null,
    order_number: text(order) ?? null,
    search: words
      .flatMap((word) => text(word) ?? [])
      .join('\n')
      .toLowerCase(),
  };
}

/** The digits of a telephone number, without China's own prefix: `+86 138-0000-0000` and `13800000000` are one number. */
export function telephoneDigits(phone: string | undefined): string | undefined {
  const digits = phone?.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');
  return digits === '' ? undefined : digits;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
