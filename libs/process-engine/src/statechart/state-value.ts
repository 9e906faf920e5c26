/** XState's state value: the name of the active child, or the active children by region. Plain JSON. */
export type StateValue = string | { readonly [region: string]: StateValue | undefined };

/** Whether the value lies in the state that the dotted path names; more precise values match too. */
export function matchesPath(value: StateValue, path: string): boolean {
  let rest: StateValue | undefined = value;
  for (const step of path.split('.')) {
    if (typeof rest === 'string') {
      if (rest !== step) return false;
      rest = undefined;
    } else {
      if (rest === undefined || !Object.hasOwn(rest, step) || rest[step] === undefined) return false;
      rest = rest[step];
    }
  }
  return true;
}

/** One text for equal values, whatever the order of their keys. */
export function stateKey(value: StateValue): string {
  if (typeof value === 'string') return value;
  const parts = Object.keys(value)
    .sort()
    .map((region) => `${region}.${stateKey(value[region] ?? '')}`);
  return parts.length === 1 ? parts[0]! : `(${parts.join(' ')})`;
}

/** The state's name inside one region, nested states joined by dots: `awaitingApproval.supervisor`. */
export function stateIn(value: StateValue, region: string): string {
  const inside = typeof value === 'string' ? undefined : value[region];
  return inside === undefined ? '' : dotted(inside);
}

function dotted(value: StateValue): string {
  if (typeof value === 'string') return value;
  return Object.entries(value)
    .map(([name, inner]) => (inner === undefined ? name : `${name}.${dotted(inner)}`))
    .join('+');
}
