import { setImmediate } from 'node:timers/promises';
import { BrokenLogError, type LoggedStep, type OpenedLog } from '../reading/index.ts';

/** A step that says what a test is about; an hour after the one before it in the file. */
export function stepOf(members: Partial<LoggedStep> = {}): LoggedStep {
  const { ordinal = 0 } = members;
  const occurredAt = new Date(Date.parse('2026-03-02T01:00:00Z') + ordinal * 3_600_000).toISOString();
  return {
    ordinal,
    place: { line: ordinal + 2 },
    id: undefined,
    activity: 'opened',
    occurredAt,
    writtenTime: occurredAt,
    attributes: {},
    objects: [],
    trace: undefined,
    indexInTrace: undefined,
    ...members,
  };
}

/** Steps of a file, in order. */
export const stepsOf = (...members: readonly Partial<LoggedStep>[]): readonly LoggedStep[] =>
  members.map((step, ordinal) => stepOf({ ordinal, ...step }));

/** A log that was opened: these steps in batches of a size; it may break off after the last one. */
export function logOf(
  steps: readonly LoggedStep[],
  { batch = 1_000, broken = false }: { batch?: number; broken?: boolean } = {},
): OpenedLog {
  return {
    path: 'sample.csv',
    format: 'csv',
    bytesTotal: steps.length,
    bytesRead: () => steps.length,
    batches: batchesOf(steps, batch, broken),
    objects: new Map(),
  };
}

async function* batchesOf(steps: readonly LoggedStep[], size: number, broken: boolean) {
  for (let from = 0; from < steps.length; from += size) {
    await setImmediate();
    yield steps.slice(from, from + size);
  }
  if (broken) throw new BrokenLogError('sample.csv', { line: steps.length + 2 }, 'the file ends here');
}
