import type { User } from '../authentication/user.ts';
import type { Access, StreamAction } from './access.ts';

const METADATA_ACTIONS = { read: 'read-metadata', write: 'write-metadata' } as const;

/**
 * Checks what a request wants to do with a stream. Reading and writing `$$…` is an action of its own on the stream
 * that it describes.
 *
 * @throws RpcError access-denied
 */
export function checkAccess(
  access: Access,
  user: User | undefined,
  action: StreamAction,
  stream: string,
): Promise<void> {
  return stream.startsWith('$$') && (action === 'read' || action === 'write')
    ? access.check(user, METADATA_ACTIONS[action], stream.slice(2))
    : access.check(user, action, stream);
}
