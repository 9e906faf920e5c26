import fc from 'fast-check';
import { type MalformedRequest, malformedRequest } from './malformed-requests.ts';
import type { MalformedTarget } from './malformed-target.ts';
import { type RawAnswer, rawExchange } from './raw-exchange.ts';

/** What became of malformed requests. */
export interface MalformedReport {
  /** Repeats the run. */
  readonly seed: number;
  readonly sent: number;
  /** How many answers had each status; 0 counts the connections closed without an answer. */
  readonly byStatus: Readonly<Record<number, number>>;
  /** What should not have happened, each with the kind of its request: the first ten. None on a sound server. */
  readonly faults: readonly string[];
}

/** How many to send, and which. */
export interface MalformedRun {
  /** Default 1,000. */
  readonly count?: number;
  /** Default: another one each time. */
  readonly seed?: number;
  /** At once. Default 32. */
  readonly concurrency?: number;
}

/**
 * Sends malformed requests over bare sockets. A fault is: an answer of 5xx; a refusal that is not a problem (RFC 9457);
 * a success for what no route may take.
 */
export async function sendMalformedRequests(
  target: MalformedTarget,
  { count = 1000, seed = Date.now() >>> 0, concurrency = 32 }: MalformedRun = {},
): Promise<MalformedReport> {
  const requests = fc.sample(malformedRequest(target), { numRuns: count, seed });
  const byStatus: Record<number, number> = {};
  const faults: string[] = [];
  const pending = requests.values();
  const send = async (): Promise<void> => {
    for (const request of pending) {
      const answer = await rawExchange(target.port, request.bytes);
      const status = answer?.status ?? 0;
      byStatus[status] = (byStatus[status] ?? 0) + 1;
      const fault = faultOf(request, answer);
      if (fault && faults.length < 10) faults.push(`${request.kind}: ${fault} (${excerpt(request.bytes)})`);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, send));
  return { seed, sent: requests.length, byStatus, faults };
}

function faultOf({ refused }: MalformedRequest, answer: RawAnswer | undefined): string | undefined {
  if (!answer) return undefined;
  const { status, headers, body } = answer;
  if (status >= 500 || Number.isNaN(status)) return `answered ${status} ${body}`;
  if (status < 400) return refused ? `was taken with ${status}` : undefined;
  if (headers['content-type'] !== 'application/problem+json')
    return `${status} is ${headers['content-type']}`;
  return isProblem(body, status) ? undefined : `${status} is not a problem: ${body}`;
}

function isProblem(body: string, status: number): boolean {
  try {
    const problem: unknown = JSON.parse(body);
    return (
      typeof problem === 'object' &&
      problem !== null &&
      'status' in problem &&
      problem.status === status &&
      ['type', 'title', 'code'].every((member) => typeof Reflect.get(problem, member) === 'string')
    );
  } catch {
    return false;
  }
}

function excerpt(bytes: Buffer): string {
  return JSON.stringify(bytes.toString('latin1', 0, 200));
}
