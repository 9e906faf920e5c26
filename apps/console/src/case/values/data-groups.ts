import { fieldsOf, type Field, type Vocabulary } from './field-value.ts';

export interface DataGroups {
  /** Single values: what the case is about. */
  readonly main: readonly Field[];
  /** Members that have members: the customer, the proposal, the goods. */
  readonly parts: readonly Field[];
  /** What every process keeps to decide by. */
  readonly kept: readonly Field[];
}

/** Of every case’s data, and shown elsewhere or of little use to who handles it. */
const KEPT: ReadonlySet<string> = new Set([
  'notes',
  'links',
  'level',
  'escalatedPast',
  'rounds',
  'limits',
  'reminded',
  'clockStartedAt',
  'pauses',
  'visitAfterDays',
]);

/** A case’s data in the order in which people look for things; members in which nothing is are left out. */
export function dataGroups(data: object, vocabulary: Vocabulary): DataGroups {
  const filled = fieldsOf(data, vocabulary).filter(({ value }) => {
    if (value.kind === 'fields') return value.fields.length > 0;
    return value.kind !== 'list' || value.items.length > 0;
  });
  const isPart = ({ value }: Field) =>
    value.kind === 'fields' || (value.kind === 'list' && value.items.some(({ kind }) => kind === 'fields'));
  const own = filled.filter(({ name }) => !KEPT.has(name));
  return {
    main: own.filter((field) => !isPart(field)),
    parts: own.filter(isPart),
    kept: filled.filter(({ name }) => KEPT.has(name)),
  };
}
