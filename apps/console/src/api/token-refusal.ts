import type { ApiProblem } from './problem.ts';

type Listener = (problem: ApiProblem, token: string | undefined) => void;

const listeners = new Set<Listener>();

/** Tells whoever listens that the API doesn’t take this token, or not any more. */
export function tellTokenRefused(problem: ApiProblem, token: string | undefined): void {
  for (const listener of listeners) listener(problem, token);
}

/** @returns what ends it. */
export function onTokenRefused(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
