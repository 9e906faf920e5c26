import type { RecordedEvent } from '@huiyin/event-store';
import { checkAccess } from '../authorization/stream-access.ts';
import { isLink, type ResolvedEvent } from '../links/resolve-link.ts';
import type { CallContext } from '../rpc/call-context.ts';
import { RpcError } from '../rpc/rpc-error.ts';
import type { StreamParts } from './stream-parts.ts';

/** Turns a page of events into what a client gets to see of them, in the same order. */
export type Present = (page: readonly RecordedEvent[]) => Promise<readonly ResolvedEvent[]>;

/** How events are shown to this call: with links followed, if it asks for that. */
export function presentation(
  { links, access }: StreamParts,
  call: CallContext,
  resolveLinks: boolean,
): Present {
  return async (page) => {
    if (!resolveLinks || !page.some(isLink)) return page.map((event) => ({ event }));
    const readable = new Map<string, boolean>();
    const shown: ResolvedEvent[] = [];
    for (const resolved of await links.resolveAll(page)) {
      shown.push((await isVisible(resolved, readable)) ? resolved : { ...resolved, event: undefined });
    }
    return shown;
  };

  /** A link opens no door: it leads nowhere for those who may not read where it leads. */
  async function isVisible({ event, link }: ResolvedEvent, known: Map<string, boolean>): Promise<boolean> {
    if (link === undefined || event === undefined) return true;
    let readable = known.get(event.stream);
    if (readable === undefined) known.set(event.stream, (readable = await mayRead(event.stream)));
    return readable;
  }

  async function mayRead(stream: string): Promise<boolean> {
    try {
      await checkAccess(access, call.user, 'read', stream);
      return true;
    } catch (error) {
      if (error instanceof RpcError) return false;
      throw error;
    }
  }
}
