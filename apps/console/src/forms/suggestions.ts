import type { FormSubject } from './form-subject.ts';

/** Something that can be meant, with what it’s called beside its id. */
export interface Suggestion {
  readonly id: string;
  readonly name?: string;
}

interface Named {
  readonly id: string;
  readonly product?: string;
}

const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

const namedIn = (data: unknown, member: string): readonly Named[] => {
  if (typeof data !== 'object' || data === null || !(member in data)) return [];
  const list: unknown = (data as Readonly<Record<string, unknown>>)[member];
  return Array.isArray(list) ? list.filter(isNamed) : [];
};

/** Fields that name something of an order’s goods, by the list that it is in. */
const GOODS: Readonly<Record<string, 'items' | 'packages'>> = {
  item: 'items',
  items: 'items',
  package: 'packages',
};

/** What the case knows that a field could mean. @param name of the field, without those around it */
export function suggestionsFor(name: string, { data, deadlines = [] }: FormSubject): readonly Suggestion[] {
  if (name === 'deadline') return deadlines.filter(isNamed).map(({ id }) => ({ id }));
  const list = GOODS[name];
  if (list === undefined) return [];
  return namedIn(data?.goods, list).map(({ id, product }) => ({
    id,
    ...(product !== undefined && { name: product }),
  }));
}
