/** What may be a fact: an event as a store gives it back, written by whoever. */
export interface PossibleFact {
  readonly stream: string;
  readonly data: unknown;
  readonly metadata: unknown;
}

/** UTF-16 units of a case's id: databases index it, and can't index what is much longer. */
const LONGEST_ID = 500;

/**
 * Whether an event says of itself that it belongs to a case: it names process and machine, as every fact does, and is in a
 * stream whose name can be the id of one.
 */
export const namesCase = ({ stream, metadata }: PossibleFact): boolean =>
  isObject(metadata) &&
  'process' in metadata &&
  'machine' in metadata &&
  stream.length <= LONGEST_ID &&
  !stream.includes('\0');

/** Why an event can't be a fact, in English as it is kept, and for people. */
export const FACT_FLAWS = {
  'it names no process': '未写明流程',
  'it names no machine': '未写明状态机',
  'it names no state': '未写明状态',
  'it doesn’t say when it happened': '未写明发生时间',
  'it has no data': '没有数据',
  'its deadlines can’t be read': '时限无法读取',
} as const;
export type FactFlaw = keyof typeof FACT_FLAWS;

/**
 * Why an event in a case's stream can't be a fact that this engine recorded, or `undefined`. Others may write to the log
 * too: what they write must not stop anything for everybody.
 */
export function factFlaw({ data, metadata }: PossibleFact): FactFlaw | undefined {
  if (!isObject(metadata) || typeof metadata.process !== 'string') return 'it names no process';
  if (!isObject(metadata.machine) || typeof metadata.machine.version !== 'number')
    return 'it names no machine';
  if (typeof metadata.to !== 'string' && !isObject(metadata.to)) return 'it names no state';
  if (!isMoment(metadata.occurredAt)) return 'it doesn’t say when it happened';
  if (!isObject(data)) return 'it has no data';
  return areChanges(metadata.deadlines) ? undefined : 'its deadlines can’t be read';
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isMoment = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value));

function areChanges(changes: unknown): boolean {
  if (changes === undefined) return true;
  if (!isObject(changes)) return false;
  const { set = [], cleared = [], expired = [] } = changes;
  return (
    Array.isArray(set) &&
    set.every((deadline: unknown) => isObject(deadline) && isMoment(deadline.due)) &&
    Array.isArray(cleared) &&
    Array.isArray(expired)
  );
}
