import type { StateValue } from './history-item.ts';

/** Region → the state in it, nested ones joined by dots. */
export type Regions = Readonly<Record<string, string>>;

const dotted = (value: StateValue): string =>
  typeof value === 'string'
    ? value
    : Object.entries(value)
        .map(([name, inner]) => (inner === undefined ? name : `${name}.${dotted(inner)}`))
        .join('+');

const isStateValue = (value: unknown): value is StateValue =>
  typeof value === 'string' ||
  (typeof value === 'object' && value !== null && Object.values(value).every(isStateValue));

/** A whole state by its regions: `{ handling: 'awaitingApproval.supervisor' }`; none where nothing readable is recorded. */
export function regionsOf(value: unknown): Regions {
  if (typeof value !== 'object' || Array.isArray(value) || !isStateValue(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([region, inner]) =>
      inner === undefined ? [] : [[region, dotted(inner)]],
    ),
  );
}

/** A region that a fact moved. `from` is absent for the fact that opens the case. */
export interface RegionChange {
  readonly region: string;
  readonly from?: string;
  readonly to: string;
}

/** The regions that differ between two states, in the machine’s order. */
export function regionChanges(from: unknown, to: unknown): readonly RegionChange[] {
  const before = regionsOf(from);
  return Object.entries(regionsOf(to)).flatMap(([region, state]) => {
    const was = before[region];
    if (was === state) return [];
    return [{ region, ...(was !== undefined && { from: was }), to: state }];
  });
}
