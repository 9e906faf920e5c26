import type { Socket } from 'node:net';

/** How every HTTP/2 connection begins (RFC 9113, 3.4). */
const PREFACE = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'latin1');

/**
 * Reads a connection's first bytes until they tell which protocol is spoken; they are put back before `decided` is
 * called. A connection that says too little is closed.
 *
 * @param patience milliseconds that it may take.
 */
export function sniff(
  socket: Socket,
  patience: number,
  decided: (protocol: 'http1' | 'http2') => void,
): void {
  let read: Buffer = Buffer.alloc(0);
  const timer = setTimeout(() => socket.destroy(), patience);
  const stop = () => {
    clearTimeout(timer);
    socket.off('data', look).off('close', stop);
  };
  const look = (chunk: Buffer) => {
    read = read.length === 0 ? chunk : Buffer.concat([read, chunk]);
    const known = Math.min(read.length, PREFACE.length);
    const isPreface = read.subarray(0, known).equals(PREFACE.subarray(0, known));
    // One `P` may begin a POST.
    if (isPreface && known < PREFACE.length) return;
    stop();
    socket.pause();
    socket.unshift(read);
    decided(isPreface ? 'http2' : 'http1');
  };
  socket.on('data', look).once('close', stop);
}
