import { CaseRepository, PolicyLedger } from '@huiyin/case-runtime';
import type { DeploymentSettings } from '@huiyin/deployment/settings';
import {
  StoreAccessDeniedError,
  StoreHeldError,
  StoreUnavailableError,
  type EventStore,
} from '@huiyin/event-store';
import { announcedEndpoint, holdsLog, openSqliteEventStore } from '@huiyin/event-store-sqlite';
import { catalogue } from '@huiyin/processes';
import type { Command } from 'commander';
import { connect } from './connect.ts';
import { BadInputError } from './failure.ts';
import { settingsOf } from './settings.ts';

/** A store, opened for one command. */
export interface OpenedStore {
  readonly store: EventStore;
  readonly settings: DeploymentSettings;
  /**
   * How it was come by: the data directory was free, so that nobody else uses it now; an app has it in use, and was asked by its
   * endpoint; or it was named.
   */
  readonly by: 'directory' | 'endpoint' | 'name';
}

/**
 * Opens the store for the time of some work: the one that `--events` or EVENT_STORE names, else that of the data directory,
 * through the endpoint of the app that has it in use, if there is one.
 *
 * @param mustExist refuse a directory that holds nothing yet: a mistyped one, most likely.
 * @throws StoreHeldError when the data directory is in use by something that offers no endpoint.
 */
export async function withStore<T>(
  command: Command,
  work: (opened: OpenedStore) => Promise<T>,
  mustExist = true,
): Promise<T> {
  const settings = settingsOf(command);
  const opened = await open(settings, mustExist);
  try {
    return await work({ ...opened, settings });
  } finally {
    await opened.store.close();
  }
}

/** The policies and cases of a store. */
export async function casesOf(store: EventStore) {
  return { policies: await PolicyLedger.open(store, catalogue), cases: new CaseRepository(store, catalogue) };
}

async function open({ eventStore, directory }: DeploymentSettings, mustExist: boolean) {
  if (eventStore !== undefined) return { store: await connect(eventStore), by: 'name' } as const;
  if (mustExist && !holdsLog(directory.events))
    throw new BadInputError(
      `${directory.path} holds no data. Name another directory with --data or DATA_DIR, or a store with --events or EVENT_STORE.`,
    );
  try {
    return { store: await openSqliteEventStore({ directory: directory.events }), by: 'directory' } as const;
  } catch (error) {
    const endpoint = error instanceof StoreHeldError ? announcedEndpoint(directory.events) : undefined;
    if (endpoint === undefined) throw error;
    return { store: await connectToHolder(endpoint), by: 'endpoint' } as const;
  }
}

/** The endpoint of the app that has the data directory in use. */
async function connectToHolder(endpoint: string): Promise<EventStore> {
  try {
    return await connect(endpoint);
  } catch (error) {
    if (!(error instanceof StoreAccessDeniedError || isOfCertificate(error))) throw error;
    const [, host = ''] = /:\/\/([^?]+)/.exec(endpoint) ?? [];
    throw new BadInputError(
      'The app that has the data in use asks who you are. Name its store, with --events or in a file that EVENT_STORE_FILE ' +
        `names: esdb://user:password@${host}?tls=true; where its certificate is not trusted here, with ` +
        '&tlsCaFile=<certificate>.',
    );
  }
}

/** Only who serves by TLS may ask for credentials, and often by a certificate of their own making. */
const isOfCertificate = (error: unknown): boolean =>
  error instanceof StoreUnavailableError && /certificate/i.test(error.message);
