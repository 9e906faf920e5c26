/** Equal as JSON, whatever the order of keys; a member that is `undefined` is one that isn't there. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as Members;
  const right = b as Members;
  for (const key in left) if (left[key] !== right[key] && !same(left[key], right[key])) return false;
  for (const key in right) if (left[key] === undefined && right[key] !== undefined) return false;
  return true;
}

type Members = Readonly<Record<string, unknown>>;
