import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.ts';

/** Times that a question is asked again where that may help. */
const AGAIN = 2;

/** What was asked lately is kept; what the API refuses isn’t asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < AGAIN && error instanceof ApiProblem && error.passes,
    },
  },
});
