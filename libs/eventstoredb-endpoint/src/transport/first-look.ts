import type { Server } from '@grpc/grpc-js';
import type { IncomingHttpHeaders, ServerHttp2Stream } from 'node:http2';
import { http2ServersOf } from './http2-servers.ts';

/** Looks at a request before grpc-js does; true where it has answered it. It may change the header fields. */
export type FirstLook = (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => boolean;

type Listener = (stream: ServerHttp2Stream, headers: IncomingHttpHeaders, ...others: unknown[]) => void;

/** @param server before anything is accepted, after the injector was made. */
export function lookFirst(server: Server, look: FirstLook): void {
  for (const http2 of http2ServersOf(server)) {
    const listeners = http2.listeners('stream') as Listener[];
    http2.removeAllListeners('stream');
    http2.on('stream', (...[stream, headers, ...others]: Parameters<Listener>) => {
      if (look(stream, headers)) return;
      for (const listener of listeners) listener.call(http2, stream, headers, ...others);
    });
  }
}
