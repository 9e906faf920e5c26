/** Where a case is: a state’s name, dots where nested, or by region what is inside, as histories and cards give it. */
export type StateValue = string | { readonly [region: string]: StateValue | undefined };

/** The innermost states that a value names, as paths: `['handling.awaitingApproval.supervisor', 'escalation.none']`. */
export function activeStates(value: StateValue, inside = ''): readonly string[] {
  const path = (name: string) => (inside === '' ? name : `${inside}.${name}`);
  if (typeof value === 'string') return [path(value)];
  return Object.entries(value).flatMap(([name, inner]) =>
    inner === undefined ? [path(name)] : activeStates(inner, path(name)),
  );
}
