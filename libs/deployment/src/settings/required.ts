import { SettingError } from '@huiyin/service-kit/process';
import type { DeploymentSettings } from './deployment-settings.ts';

/** Where a service on its own finds the event store. @throws SettingError when it isn't said. */
export function requireEventStore({ eventStore }: DeploymentSettings, service: string): string {
  if (eventStore !== undefined) return eventStore;
  throw new SettingError(
    `${service} reaches the event store over the network: set EVENT_STORE, such as ` +
      'esdb://127.0.0.1:2113?tls=false for the endpoint of a standalone app on this machine',
  );
}

/** Where services on their own keep the views that they share. @throws SettingError when it isn't said. */
export function requireViews({ views, directory }: DeploymentSettings, service: string): string {
  if (views !== directory.views) return views;
  throw new SettingError(
    `${service} shares the views with other services: set VIEWS to a PostgreSQL database, such as ` +
      'postgres://huiyin@127.0.0.1/views',
  );
}
