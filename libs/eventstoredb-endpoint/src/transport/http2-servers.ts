import type { Server } from '@grpc/grpc-js';
import type { EventEmitter } from 'node:events';

/**
 * The HTTP/2 servers that grpc-js keeps to itself, for what it has no options for; none where they aren't there any more.
 *
 * @param server after the injector was made.
 */
export function http2ServersOf(server: Server): readonly EventEmitter[] {
  const servers: unknown = Reflect.get(server, 'http2Servers');
  return servers instanceof Map ? [...(servers.keys() as MapIterator<EventEmitter>)] : [];
}
