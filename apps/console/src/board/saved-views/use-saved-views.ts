import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../api/client.ts';
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
      readonly content: Pick<SavedView, 'filter' | 'sort' | 'columns'>;
    }
  | { readonly do: 'delete'; readonly view: SavedView };

const PATH = '/api/views';
const KEY = ['saved-views'] as const;

async function carryOut(change: Change): Promise<SavedView | undefined> {
  if (change.do === 'create') return sent('POST', PATH, { ...change.named, ...change.content });
  const { view } = change;
  const path = `${PATH}/${encodeURIComponent(view.id)}`;
  if (change.do === 'change') return sent('PUT', path, { ...change.named, ...change.content }, view.version);
  await ask(path, { method: 'DELETE', headers: { 'if-match': `"${view.version}"` } });
  return undefined;
}

async function sent(method: string, path: string, body: object, version?: number): Promise<SavedView> {
  const answer = await ask(path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    body: JSON.stringify(body),
  });
  return answer.json() as Promise<SavedView>;
}

/** One’s own views and those that colleagues share, and ways to change one’s own. */
export function useSavedViews() {
  const client = useQueryClient();
  const views = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) =>
      ((await (await ask(PATH, { signal })).json()) as { readonly items: readonly SavedView[] }).items,
  });
  const changing = useMutation({
    mutationFn: carryOut,
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
  return { views: views.data ?? [], error: views.error, changing };
}
