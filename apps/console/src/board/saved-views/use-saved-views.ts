import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { read } from '../../api/read.ts';
import type { SavedContent, SavedView } from './saved-view.ts';

/** What a view is called, and whether colleagues of the store see it. */
export interface ViewName {
  readonly name: string;
  readonly shared: boolean;
}

type Change =
  | { readonly do: 'create'; readonly named: ViewName; readonly content: SavedContent }
  | {
      readonly do: 'change';
      readonly view: SavedView;
      readonly named: ViewName;
      readonly content: Partial<SavedContent>;
    }
  | { readonly do: 'delete'; readonly view: SavedView };

const KEY = ['saved-views'] as const;

/** What is sent of a view: of one that is only renamed, what it holds. */
const bodyOf = ({ name, shared }: ViewName, { filter, queue, sort, columns }: Partial<SavedContent>) => ({
  name,
  shared,
  ...(filter && { filter }),
  ...(queue !== undefined && { queue }),
  ...(sort && { sort }),
  ...(columns && { columns }),
});

async function carryOut(change: Change): Promise<SavedView | undefined> {
  if (change.do === 'create')
    return read(api.POST('/api/views', { body: bodyOf(change.named, change.content) }));
  const { id, version } = change.view;
  const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
  if (change.do === 'change')
    return read(api.PUT('/api/views/{id}', { params, body: bodyOf(change.named, change.content) }));
  await api.DELETE('/api/views/{id}', { params });
  return undefined;
}

/** One’s own views and those that colleagues share, and ways to change one’s own. */
export function useSavedViews() {
  const client = useQueryClient();
  const views = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await read(api.GET('/api/views', { signal }))).items,
  });
  const changing = useMutation({
    mutationFn: carryOut,
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
  return { views: views.data ?? [], error: views.error, changing };
}
