import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.ts';

/** Times that a question is asked again where that may help. */
const AGAIN = 2;

/** Only a passing fault of the network or the service: while a view is built, saying so is better than waiting in silence. */
const mayPass = (error: unknown): boolean =>
  error instanceof ApiProblem && error.passes && error.code !== 'view-building';

/** What was asked lately is kept; what the API refuses isn’t asked again. Each account has its own, so that nobody sees another’s. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchOnWindowFocus: false,
        // A browser without a network still reaches a service on its own machine: requests tell, not the browser.
        networkMode: 'always',
        retry: (failures, error) => failures < AGAIN && mayPass(error),
      },
      mutations: { networkMode: 'always' },
    },
  });
