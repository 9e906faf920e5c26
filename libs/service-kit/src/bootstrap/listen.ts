import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { codeOf, messageOf } from '../errors/unknown-error.ts';
import { type Localised, textIn } from '../problem/localised.ts';
import { SettingError } from '../settings/setting-error.ts';

/** Where a service listens. */
export interface ListenAddress {
  /** Default 127.0.0.1: reachable from this machine only. */
  readonly host?: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

/** The service cannot listen there. */
export class ListenError extends SettingError {
  override readonly name = 'ListenError';
}

const reasons: Readonly<Record<string, Localised>> = {
  EADDRINUSE: {
    'zh-CN': '该端口已被其他进程占用；请用 PORT 另选一个',
    en: 'the port is in use by another process; choose another with PORT',
  },
  EACCES: {
    'zh-CN': '当前用户不能使用该端口；请用 PORT 选一个大于 1023 的端口',
    en: 'this user may not listen on that port; choose one above 1023 with PORT',
  },
  EADDRNOTAVAIL: {
    'zh-CN': '本机没有这个地址；请检查 HOST',
    en: 'this machine does not have that address; check HOST',
  },
  ENOTFOUND: { 'zh-CN': '没有这个主机；请检查 HOST', en: 'there is no such host; check HOST' },
  EAI_AGAIN: {
    'zh-CN': '无法解析主机名；请检查 HOST',
    en: 'the host name could not be looked up; check HOST',
  },
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
    const text = {
      'zh-CN': `无法在 ${host}:${port} 上监听：${textIn('zh-CN', reason)}`,
      en: `Cannot listen on ${host}:${port}: ${textIn('en', reason)}`,
    };
    throw new ListenError(text, { cause });
  }
}
