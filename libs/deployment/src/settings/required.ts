import { SettingError } from '@huiyin/service-kit/process';
import type { DeploymentSettings } from './deployment-settings.ts';

/** Where a service on its own finds the event store. @throws SettingError when it isn't said. */
export function requireEventStore({ eventStore }: DeploymentSettings, service: string): string {
  if (eventStore !== undefined) return eventStore;
  const example = 'esdb://127.0.0.1:2113?tls=false';
  throw new SettingError({
    'zh-CN': `${service} 通过网络访问事件库：请设置 EVENT_STORE，例如本机 standalone 应用的端点 ${example}`,
    en:
      `${service} reaches the event store over the network: set EVENT_STORE, such as ${example} for the ` +
      'endpoint of a standalone app on this machine',
  });
}

/** Where services on their own keep the views that they share. @throws SettingError when it isn't said. */
export function requireViews({ views, directory }: DeploymentSettings, service: string): string {
  if (views !== directory.views) return views;
  const example = 'postgres://huiyin@127.0.0.1/views';
  throw new SettingError({
    'zh-CN': `${service} 与其他服务共用视图：请将 VIEWS 设为 PostgreSQL 数据库，例如 ${example}`,
    en: `${service} shares the views with other services: set VIEWS to a PostgreSQL database, such as ${example}`,
  });
}
