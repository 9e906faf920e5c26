import type { PlacedEvent } from '@huiyin/event-store-sqlite';
import { digestOf, LogDigester, type LogDigest } from '../digest/log-digest.ts';
import { CopyDiffersError } from './copy-errors.ts';
import type { CopySource } from './copy-source.ts';
import type { CopyTarget } from './copy-target.ts';
import { areSame, differenceOf, EarlierPart } from './earlier-part.ts';

/** How far a copy is. Positions are those of the source. */
export interface CopyProgress {
  readonly doing: 'copying' | 'verifying';
  readonly position: number;
  readonly positionTotal: number;
}

/** What a copy did. */
export interface CopyReport {
  /** Of the source's log and of the target's: they are the same. */
  readonly digest: LogDigest;
  /** Events written by this run; the others were there. */
  readonly written: number;
  /** Events that stand in another order between streams in the target itself. */
  readonly displaced: number;
  /** System streams that were left behind: each kind of store writes its own. */
  readonly left: { readonly events: number; readonly streams: number; readonly examples: readonly string[] };
}

/**
 * Copies a log as it is now, then reads the copy and compares. Interrupted, it is called again and goes on where it was.
 *
 * @throws CopyRefusedError when the target is neither empty nor an earlier copy of the same log.
 * @throws CopyDiffersError when what is read back isn't what was copied.
 */
export async function copyLog(
  source: CopySource,
  target: CopyTarget,
  progress: (progress: CopyProgress) => void = () => undefined,
): Promise<CopyReport> {
  const positionTotal = await source.head();
  const tell = (doing: CopyProgress['doing']) => (position: number) =>
    progress({ doing, position, positionTotal });
  const { digest, written } = await copyEvents(source, target, tell('copying'));
  const copied = await digestOf(target.events(), tell('verifying'));
  if (copied.log !== digest.log)
    throw new CopyDiffersError(
      `${target.place} isn't what ${source.place} was: ${await firstDifference(source, target, digest.position)}.`,
    );
  const { events, streams, examples } = source.left;
  return { digest, written, displaced: target.displaced, left: { events, streams, examples } };
}

async function copyEvents(source: CopySource, target: CopyTarget, tell: (position: number) => void) {
  const earlier = new EarlierPart(target.place, await target.earlierCopy());
  const digester = new LogDigester();
  const before = () => digester.digest;
  let written = 0;
  for await (const event of source.events()) {
    if (!(await earlier.has(event, before))) {
      await target.write(event, before);
      written += 1;
    }
    digester.add(event);
    tell(event.position);
  }
  const { digest } = digester;
  await earlier.end(digest);
  await target.finish(digest);
  return { digest, written };
}

/** @param end where the source ended when it was copied; it may have grown since. */
async function firstDifference(source: CopySource, target: CopyTarget, end: number): Promise<string> {
  const copied = target.events()[Symbol.asyncIterator]();
  const next = async (): Promise<PlacedEvent | undefined> => {
    const { done, value } = await copied.next();
    return done ? undefined : value;
  };
  for await (const event of source.events()) {
    if (event.position > end) break;
    const other = await next();
    if (!other || !areSame(event, other)) return differenceOf(event, other);
  }
  const more = await next();
  return more ? differenceOf(undefined, more) : 'it changed while it was compared';
}
