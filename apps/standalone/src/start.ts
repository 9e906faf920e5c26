import { existsSync } from 'node:fs';
import type { DynamicModule } from '@nestjs/common';
import { CaseworkApiModule, CommandApiModule } from '@huiyin/command-api';
import {
  announce,
  awaitStore,
  CONSOLE_FILES,
  openAutomation,
  openCaseworkSide,
  openCommandSide,
  Opened,
  openEmbeddedStore,
  openProjectionSide,
  openTokens,
  serve,
  serveEndpoint,
  type CommandSide,
} from '@huiyin/deployment';
import type { EventStore } from '@huiyin/event-store';
import { catalogue } from '@huiyin/processes';
import { QueryApiModule } from '@huiyin/query-api';
import type { TokenVerifier } from '@huiyin/service-kit';
import type { Settings } from './settings.ts';
import { SubscriptionsModule } from './subscriptions/subscriptions.module.ts';

/** How long the first administrator’s token is good for, in seconds: long enough to make others. */
const FIRST_TOKEN = 24 * 60 * 60;

/** What was started. */
export interface Running {
  readonly url: string;
  /** Connection string for EventStoreDB's clients; none where the endpoint is off or the store is elsewhere. */
  readonly endpoint: string | undefined;
  /** The administrator’s token, on the first start, and until anything is recorded. */
  readonly firstToken: string | undefined;
  /** Resolves if the store fails: the process then has to be restarted. */
  readonly failed: Promise<Error>;
  readonly store: EventStore;
  readonly commandSide: CommandSide;
  close(): Promise<void>;
}

/**
 * Every service in one process: opens the stores, and serves them.
 *
 * @param further what is served beside that
 */
export async function start(
  settings: Settings,
  now: () => number = Date.now,
  further: readonly DynamicModule[] = [],
): Promise<Running> {
  const hasNoKey = !existsSync(settings.keys);
  const opened = new Opened();
  try {
    const { issuer, verifier } = await openTokens(settings, now);
    const events = await openEvents(settings, verifier);
    const { store, endpoint } = events;
    opened.add(() => store.close());
    opened.add(events.closeEndpoint);
    const commandSide = await openCommandSide(store, now);
    opened.add(() => commandSide.close());
    const { views, consumers, log } = settings;
    const projections = await openProjectionSide(store, views, now, log);
    opened.add(() => projections.close());
    const { cases, deadlines } = projections;
    const casework = await openCaseworkSide(store, commandSide, cases, now);
    opened.add(() => casework.close());
    const automation = await openAutomation({ consumers, commandSide, casework, deadlines, now, log });
    opened.add(() => automation.close());
    projections.start();
    automation.start();
    const { policies } = commandSide;
    const serving = await serve(
      {
        apis: [
          CommandApiModule.register(catalogue, commandSide.commands),
          CaseworkApiModule.register(casework),
          QueryApiModule.register({
            catalogue,
            policies,
            store,
            cases,
            deadlines,
            staff: casework.staff,
            now,
          }),
          ...(endpoint === undefined ? [] : [SubscriptionsModule.register(endpoint)]),
          ...further,
        ],
        console: settings.console === false ? undefined : CONSOLE_FILES,
        ready: { store: events.health, views: projections.readiness, automation: automation.health },
        measured: [...projections.measured, ...automation.measured],
        close: () => opened.close(),
      },
      settings,
      verifier,
    );
    // A first start that failed, because a port was taken, left nobody a way in.
    const isFirst = hasNoKey || (await isUntouched(store));
    const administrator = { sub: 'admin', name: 'admin', role: 'admin', expiresIn: FIRST_TOKEN };
    return {
      ...serving,
      endpoint: endpoint?.connectionString,
      firstToken: isFirst ? await issuer.issue(administrator) : undefined,
      failed: events.failed,
      store,
      commandSide,
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Whether nothing is recorded but the policy that the app itself begins with. */
async function isUntouched(store: EventStore): Promise<boolean> {
  let recorded = 0;
  for await (const { stream } of store.readAll()) if (!stream.startsWith('$') && ++recorded > 1) return false;
  return true;
}

/** The event store elsewhere, or the embedded one with the endpoint in front of it. */
async function openEvents(settings: Settings, verifier: TokenVerifier) {
  const { eventStore, endpoint: served, directory, log } = settings;
  const none = { endpoint: undefined, closeEndpoint: () => undefined };
  if (eventStore !== undefined) return { ...(await awaitStore(eventStore, settings, verifier)), ...none };
  const embedded = await openEmbeddedStore(directory);
  if (served === undefined) return { ...embedded, ...none };
  try {
    const endpoint = await serveEndpoint(embedded.store, served, directory, log);
    announce(embedded.store, endpoint);
    return { ...embedded, endpoint, closeEndpoint: () => endpoint.close() };
  } catch (error) {
    await embedded.store.close();
    throw error;
  }
}
