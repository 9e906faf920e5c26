import type { RecordedEvent } from '@huiyin/event-store';
import { LINK_TYPE } from '../links/system-projections.ts';
import { checkAccess } from '../authorization/stream-access.ts';
import type { CallContext } from '../rpc/call-context.ts';
import { RpcError } from '../rpc/rpc-error.ts';
import type { ReadEvent } from '../wire/read-response.ts';
import type { StreamParts } from './stream-parts.ts';

/** Turns an event into what the client gets to see of it. At once where that needs no look at the store. */
export type Present = (event: RecordedEvent) => ReadEvent | Promise<ReadEvent>;

/** Events as they are, links included. */
const asIs: Present = (event) => ({ event });

/** How events are shown to this call: with links followed, if it asks for that. */
export function presentation(
  { resolveLink, access }: StreamParts,
  call: CallContext,
  resolveLinks: boolean,
): Present {
  if (!resolveLinks) return asIs;
  return (event) => {
    if (event.type !== LINK_TYPE) return { event };
    return resolveLink(event).then(async (target) => {
      const visible = target !== undefined && (await isReadable(target));
      return { event: visible ? target : undefined, link: event };
    });
  };

  /** A link opens no door: it leads nowhere for those who may not read where it leads. */
  async function isReadable({ stream }: RecordedEvent): Promise<boolean> {
    try {
      await checkAccess(access, call.user, 'read', stream);
      return true;
    } catch (error) {
      if (error instanceof RpcError) return false;
      throw error;
    }
  }
}
