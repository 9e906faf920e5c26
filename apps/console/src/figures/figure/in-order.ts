import type { ProcessSummary } from '../../processes/description.ts';
import type { GroupKey } from '../asking/dimension.ts';

/** Groups in the order in which cases go through states; others stay as the API orders them. */
export function inOrder<G extends { readonly key: GroupKey }>(
  groups: readonly G[],
  processes: readonly Pick<ProcessSummary, 'id' | 'states'>[],
): readonly G[] {
  const places = new Map<string, number>();
  for (const { id, states } of processes)
    for (const { name, path } of states)
      for (const state of [name, path]) {
        const place = places.size;
        places.set(`${id} ${state}`, place);
        if (!places.has(` ${state}`)) places.set(` ${state}`, place);
      }
  const placeOf = ({ key }: G) =>
    'state' in key ? (places.get(`${key.process ?? ''} ${key.state}`) ?? places.size) : 0;
  return [...groups].sort((one, other) => placeOf(one) - placeOf(other));
}
