import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { codeOf, messageOf } from '../errors/unknown-error.ts';

/** Where a service listens. */
export interface ListenAddress {
  /** Default 127.0.0.1: reachable from this machine only. */
  readonly host?: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

/** The service cannot listen there. Its message is one line for the person who starts it. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is in use by another process; choose another with PORT',
  EACCES: 'this user may not listen on that port; choose one above 1023 with PORT',
  EADDRNOTAVAIL: 'this machine does not have that address; check HOST',
  ENOTFOUND: 'there is no such host; check HOST',
  EAI_AGAIN: 'the host name could not be looked up; check HOST',
};

/**
 * Starts to listen, and resolves to the service's URL.
 *
 * @throws ListenError when the port is taken, not permitted, or the host is not this machine's; the application is
 *   closed then
 */
export async function listen(
  app: NestFastifyApplication,
  { host = '127.0.0.1', port }: ListenAddress,
): Promise<string> {
  await app.init();
  try {
    // Not `app.listen`, which would log a failure a second time in words of its own.
    return await app.getHttpAdapter().getInstance().listen({ host, port });
  } catch (cause) {
    await app.close();
    const reason = reasons[codeOf(cause) ?? ''] ?? messageOf(cause);
    throw new ListenError(`Cannot listen on ${host}:${port}: ${reason}`, { cause });
  }
}
