import { ask } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import type { components } from '../api/schema.d.ts';
import { keyFor, settle } from './idempotency-key.ts';

/** What the API answers to a command that was carried out. Views that have its position have the change. */
export type CommandOutcome = components['schemas']['CommandAnswer'];

interface Given {
  /** `/api/complaints/complaint-6d1c…/verify`. */
  readonly path: string;
  readonly payload: object;
  /** The version of the case that was looked at; none for what opens a case. */
  readonly version?: number;
}

/**
 * Gives a command: once, however often it is sent until its outcome is known.
 *
 * @throws ApiProblem where it wasn’t carried out, or where nobody knows (`passes`).
 */
export async function giveCommand<Outcome = CommandOutcome>({
  path,
  payload,
  version,
}: Given): Promise<Outcome> {
  const body = JSON.stringify(payload);
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': keyFor(path, body),
    ...(version !== undefined && { 'if-match': `"${version}"` }),
  };
  try {
    const answer = await ask(path, { method: 'POST', headers, body });
    const outcome = (await answer.json()) as Outcome;
    settle(path);
    return outcome;
  } catch (error) {
    // The refusal is the outcome; else the same may have to be sent again.
    if (error instanceof ApiProblem && !error.passes) settle(path);
    throw error;
  }
}
