import type { RecordedEvent } from '@huiyin/event-store';

/** Whether an event says of itself that it belongs to a case: it names process and machine, as every fact does. */
export const namesMachine = ({ metadata }: RecordedEvent): boolean =>
  isObject(metadata) && 'process' in metadata && 'machine' in metadata;

/**
 * Why an event in a case's stream can't be a fact that this engine recorded, or `undefined`. Others may write to the log
 * too: what they write must not stop the view for everybody.
 */
export function factFlaw({ data, metadata }: RecordedEvent): string | undefined {
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
