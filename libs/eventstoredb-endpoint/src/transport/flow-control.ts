import type { Server } from '@grpc/grpc-js';
import type { ServerHttp2Session } from 'node:http2';
import { http2ServersOf } from './http2-servers.ts';

/** Bytes that a client may send ahead, on one call and on one connection. */
const STREAM_WINDOW = 1024 * 1024;
const CONNECTION_WINDOW = 8 * 1024 * 1024;

/**
 * Lets clients send more ahead than HTTP/2's 64 KiB, which is less than half of a usual batch: measured with the official
 * client, batches are a fifth faster. grpc-js has an option for that (`grpc-node.flow_control_window`) which its server
 * doesn't heed.
 *
 * @param server before anything is accepted, after the injector was made.
 */
export function widenWindows(server: Server): void {
  for (const http2 of http2ServersOf(server)) {
    http2.on('session', (session: ServerHttp2Session) => {
      session.settings({ initialWindowSize: STREAM_WINDOW });
      session.setLocalWindowSize(CONNECTION_WINDOW);
    });
  }
}
