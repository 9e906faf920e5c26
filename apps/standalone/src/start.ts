import { existsSync } from 'node:fs';
import { CommandApiModule } from '@huiyin/command-api';
import {
  announce,
  connectToStore,
  openCommandSide,
  openEmbeddedStore,
  openProjectionSide,
  openTokens,
  queriesOf,
  serve,
  serveEndpoint,
} from '@huiyin/deployment';
import { catalogue } from '@huiyin/processes';
import { QueryApiModule } from '@huiyin/query-api';
import { FirstPageController } from './first-page.controller.ts';
import type { Settings } from './settings.ts';
import { SubscriptionsModule } from './subscriptions/subscriptions.module.ts';

/** How long the first start's token is good for, in seconds: long enough to make others. */
const FIRST_TOKEN = 24 * 60 * 60;

/** What was started. */
export interface Running {
  readonly url: string;
  /** Connection string for EventStoreDB's clients; none where the endpoint is off or the store is elsewhere. */
  readonly endpoint: string | undefined;
  /** The administrator's token, on the first start only. */
  readonly firstToken: string | undefined;
  /** Resolves if the store fails: the process then has to be restarted. */
  readonly failed: Promise<Error>;
  close(): Promise<void>;
}

/** Every service in one process: opens the stores, and serves them. */
export async function start(settings: Settings, now: () => number = Date.now): Promise<Running> {
  const isFirst = !existsSync(settings.keys);
  const opened: (() => Promise<void> | void)[] = [];
  /** What was opened last goes first. */
  const close = async () => {
    for (const letGo of opened.splice(0).reverse()) await letGo();
  };
  try {
    const events = await openEvents(settings);
    const { store, endpoint } = events;
    opened.push(() => store.close(), events.closeEndpoint);
    const { issuer, verifier } = await openTokens(settings, now);
    const commandSide = await openCommandSide(store, now);
    opened.push(() => commandSide.close());
    const { projector, health, close: closeViews } = await openProjectionSide(store, settings.views);
    opened.push(closeViews);
    projector.start();
    const queries = queriesOf(projector, store, commandSide.policies, now);
    const serving = await serve(
      {
        apis: [
          CommandApiModule.register(catalogue, commandSide.commands),
          QueryApiModule.register(queries),
          ...(endpoint === undefined ? [] : [SubscriptionsModule.register(endpoint)]),
        ],
        controllers: [FirstPageController],
        ready: { store: events.health, views: health },
        close,
      },
      settings,
      verifier,
    );
    const administrator = { sub: 'admin', name: 'admin', role: 'admin', expiresIn: FIRST_TOKEN };
    return {
      ...serving,
      endpoint: endpoint?.connectionString,
      firstToken: isFirst ? await issuer.issue(administrator) : undefined,
      failed: events.failed,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The event store elsewhere, or the embedded one with the endpoint in front of it. */
async function openEvents({ eventStore, endpoint: settings, directory, log }: Settings) {
  const nothing = () => undefined;
  if (eventStore !== undefined)
    return { ...(await connectToStore(eventStore, log)), endpoint: undefined, closeEndpoint: nothing };
  const embedded = await openEmbeddedStore(directory);
  if (settings === undefined) return { ...embedded, endpoint: undefined, closeEndpoint: nothing };
  try {
    const endpoint = await serveEndpoint(embedded.store, settings, directory, log);
    announce(embedded.store, endpoint);
    return { ...embedded, endpoint, closeEndpoint: () => endpoint.close() };
  } catch (error) {
    await embedded.store.close();
    throw error;
  }
}
