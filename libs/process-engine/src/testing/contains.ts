import assert from 'node:assert/strict';

/**
 * Asserts that every member expected is there with that value; objects may hold more members, lists may not hold more
 * items. Compared as JSON: a member that is `undefined` is one that isn't there.
 */
export function assertContains(actual: unknown, expected: unknown, what: string): void {
  assert.deepEqual(restricted(actual, expected), plain(expected), what);
}

function restricted(actual: unknown, expected: unknown): unknown {
  if (!isObject(actual) || !isObject(expected)) return plain(actual);
  if (Array.isArray(actual) || Array.isArray(expected)) {
    if (!Array.isArray(actual) || !Array.isArray(expected)) return plain(actual);
    return actual.map((item, index) =>
      index < expected.length ? restricted(item, expected[index]) : plain(item),
    );
  }
  return Object.fromEntries(
    Object.keys(expected)
      .filter((key) => actual[key] !== undefined)
      .map((key) => [key, restricted(actual[key], expected[key])]),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const plain = (value: unknown): unknown =>
  value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
