import type { CaseRow } from './tables.ts';

/** Characters of a title. */
const TITLE = 120;

/** What lists show of a case's data, whatever its process: processes name the same things the same way. */
export type Summary = Pick<
  CaseRow,
  'title' | 'customer' | 'category' | 'severity' | 'channel' | 'order_number' | 'assignee' | 'search'
>;

export function summaryOf(caseId: string, data: object): Summary {
  const { description, customer, category, severity, channel, order, product, assignee } = data as Record<
    string,
    unknown
  >;
  const { id, name, phone } = (typeof customer === 'object' && customer !== null ? customer : {}) as Record<
    string,
    unknown
  >;
  const words = [caseId, description, id, name, phone, order, product, assignee];
  return {
    title: [...(text(description) ?? text(order) ?? '')].slice(0, TITLE).join(''),
    customer: text(name) ?? text(id) ?? null,
    category: text(category) ?? null,
    severity: text(severity) ?? null,
    channel: text(channel) ?? null,
    order_number: text(order) ?? null,
    assignee: text(assignee) ?? null,
    search: words
      .flatMap((word) => text(word) ?? [])
      .join('\n')
      .toLowerCase(),
  };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
