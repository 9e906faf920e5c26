import {
  createHttpApplication,
  listen,
  Problem,
  type HealthIndicators,
  type TokenVerifier,
} from '@huiyin/service-kit';
import type { DeploymentSettings } from '../settings/deployment-settings.ts';
import { ServiceModule } from './service.module.ts';

/**
 * Answers at the address of a service that has to wait for something before it can be opened: it is alive and not ready, and
 * whoever asks for anything else is told to come again.
 *
 * @param waitsFor why it isn't ready
 * @returns what lets go of the address
 * @throws ListenError
 */
export async function openWaitingRoom(
  waitsFor: HealthIndicators,
  { listen: address, log }: Pick<DeploymentSettings, 'listen' | 'log'>,
  verifier: TokenVerifier,
): Promise<() => Promise<void>> {
  const nothing = () => Promise.resolve();
  const module = ServiceModule.register({ apis: [], ready: waitsFor, close: nothing });
  const app = await createHttpApplication(module, { verifier, log });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', ({ url }, _reply, done) =>
      done(url.startsWith('/health/') ? undefined : starting()),
    );
  await listen(app, address);
  return () => app.close();
}

const starting = () =>
  new Problem(503, 'service-starting', {
    title: { 'zh-CN': '服务正在启动', en: 'The service is starting' },
    detail: {
      'zh-CN': '它在等待所依赖的系统（/health/ready 说明是哪一个）。请稍后重试。',
      en: 'It waits for what it depends on: /health/ready says what. Try again in a moment.',
    },
    headers: { 'retry-after': '5' },
  });
