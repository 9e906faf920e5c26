import { useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { CaseItem } from '../../cases/case-item.ts';
import type { ColumnName } from '../../cases/column-names.ts';
import { useLiveCases } from '../../live/use-live-cases.ts';
import { changedColumns } from '../rows/changed-columns.ts';
import { standOut } from './recent-changes.ts';
import { useChangeBatches, type Change } from './use-change-batches.ts';
import { useDebounced } from './use-debounced.ts';

/** Something made of cases that live changes keep up to date. */
export interface FollowedParts<Data> {
  readonly key: QueryKey;
  /** The filter of the stream; the same cases as `read` gives. */
  readonly filter: Readonly<Record<string, string>>;
  /** Not as of a moment in the past, which doesn’t change. */
  readonly live: boolean;
  /** @param after a position of the log that the answer must have reached. @param before what was shown. */
  readonly read: (signal: AbortSignal, after: number | undefined, before: Data | undefined) => Promise<Data>;
  readonly itemsOf: (data: Data) => readonly CaseItem[];
  readonly withChange: (data: Data, change: Change) => Data;
  /** After changes, a moment later, once for many. */
  readonly onSettled: () => void;
}

/** Counts follow changes so many milliseconds later. */
const SETTLED = 800;

/** Reads something once, then keeps it up to date in place by live changes, each of which stands out for a moment. */
export function useFollowed<Data>(parts: FollowedParts<Data>) {
  const { key, filter, live, read, itemsOf, withChange, onSettled } = parts;
  const client = useQueryClient();
  const stream = useRef<{ after?: number; ready: boolean; meanwhile: Change[] }>({
    ready: false,
    meanwhile: [],
  });
  const query = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const meanwhile: Change[] = [];
      stream.current.meanwhile = meanwhile;
      const data = await read(signal, stream.current.after, client.getQueryData<Data>(key));
      // What was told while the answer was on its way may be newer than it.
      return meanwhile.reduce(withChange, data);
    },
    // Live changes keep it fresh, and bring what happened while the page wasn’t shown.
    staleTime: live ? Infinity : 60_000,
    gcTime: 10 * 60_000,
  });
  const settled = useDebounced(onSettled, SETTLED);
  const take = useChangeBatches((changes) => {
    stream.current.meanwhile.push(...changes);
    const before = client.getQueryData<Data>(key);
    if (before === undefined) return;
    const known = new Map(itemsOf(before).map((item) => [item.id, item]));
    const after = changes.reduce(withChange, before);
    settled();
    if (after === before) return;
    client.setQueryData<Data>(key, after);
    const marks = new Map<string, ReadonlySet<ColumnName>>();
    for (const item of itemsOf(after))
      if (known.get(item.id) !== item) marks.set(item.id, changedColumns(known.get(item.id), item));
    if (stream.current.ready && marks.size > 0) standOut(marks);
  });
  const readAgain = (position: number) => {
    stream.current.after = position;
    void client.invalidateQueries({ queryKey: key, exact: true });
    settled();
  };
  const { data } = query;
  const from = data && highestPosition(itemsOf(data));
  useLiveCases(
    filter,
    {
      onCase: (item) => take({ item }),
      onLeft: (id, left) => take({ id, left }),
      onReset: readAgain,
      onReady: (position) => {
        // Without a position to begin after, what happened since the list was read hasn’t been told.
        if (!stream.current.ready && from === undefined) readAgain(position);
        stream.current.ready = true;
      },
    },
    { from, enabled: live && data !== undefined },
  );
  const change = useCallback(
    (by: (data: Data) => Data) => client.setQueryData<Data>(key, (now) => now && by(now)),
    [client, key],
  );
  return { ...query, change };
}

const highestPosition = (items: readonly CaseItem[]): number | undefined =>
  items.reduce<number | undefined>(
    (highest, { position = 0 }) => Math.max(highest ?? 0, position),
    undefined,
  );
