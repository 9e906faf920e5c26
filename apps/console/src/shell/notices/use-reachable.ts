import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { api } from '../../api/client.ts';
import { isReachable, onReachable } from '../../api/reachability.ts';

/** Milliseconds between attempts while the service is away. */
const BETWEEN = 5_000;

/** Whether it was reached is noted with the request itself; what it answers doesn’t matter. */
const attempt = (): void => void api.GET('/api/account').catch(() => undefined);

/** Whether the service can be reached. While it can’t, it’s tried again; when it’s back, what is shown is asked anew. */
export function useReachable(): boolean {
  const queries = useQueryClient();
  const reachable = useSyncExternalStore(onReachable, isReachable);
  useEffect(() => {
    if (reachable) return;
    const timer = setInterval(attempt, BETWEEN);
    return () => {
      clearInterval(timer);
      void queries.invalidateQueries();
    };
  }, [reachable, queries]);
  useEffect(() => {
    window.addEventListener('online', attempt);
    window.addEventListener('offline', attempt);
    return () => {
      window.removeEventListener('online', attempt);
      window.removeEventListener('offline', attempt);
    };
  }, []);
  return reachable;
}
