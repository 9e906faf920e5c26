import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { read } from '../api/read.ts';
import type { ParkedReaction, ParkedStream } from './answers.ts';

const STREAMS = ['parked', 'streams'] as const;
const REACTIONS = ['parked', 'reactions'] as const;

/** What is parked is asked for again so often, milliseconds; sooner while something is being tried again. */
const AGAIN = 30_000;
const SOON = 2_000;

/** What views don’t follow, and what was left out of them. */
export const useParkedStreams = () =>
  useQuery({
    queryKey: STREAMS,
    queryFn: ({ signal }) => read(api.GET('/api/parked', { signal })),
    refetchInterval: AGAIN,
  });

/** What the system couldn’t do of itself. @param wanted not everybody may know. */
export const useParkedReactions = (wanted: boolean) =>
  useQuery({
    queryKey: REACTIONS,
    queryFn: async ({ signal }) => (await read(api.GET('/api/reactions/parked', { signal }))).items,
    enabled: wanted,
    refetchInterval: ({ state: { data = [] } }) => (data.some(({ retrying }) => retrying) ? SOON : AGAIN),
  });

/** What is to become of something that is parked. */
export type Settling = 'retry' | 'skip';

/** Has a view try a case again, or leave the event out; answers what came of it. */
export function useSettleStream() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ of: { view, stream }, kind, why }: { of: ParkedStream; kind: Settling; why: string }) => {
      const asked = { params: { path: { view, stream } }, body: { why } };
      return read(
        kind === 'retry'
          ? api.POST('/api/parked/{view}/{stream}/retry', asked)
          : api.POST('/api/parked/{view}/{stream}/skip', asked),
      );
    },
    onSettled: () => client.invalidateQueries({ queryKey: STREAMS }),
  });
}

/** Has something tried again, or given up for a reason. */
export function useSettleReaction() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ of: { id }, kind, why }: { of: ParkedReaction; kind: Settling; why: string }) => {
      const params = { path: { id } };
      if (kind === 'retry') await api.POST('/api/reactions/parked/{id}/retry', { params, body: {} });
      else await api.POST('/api/reactions/parked/{id}/skip', { params, body: { reason: why } });
    },
    onSettled: () => client.invalidateQueries({ queryKey: REACTIONS }),
  });
}
