import { complaintCatalogue, type Runtime } from '@huiyin/case-runtime/testing';
import { Projector, type ViewDatabase } from '@huiyin/projections';
import { DeadlinesView } from '../view/deadlines-view.ts';
import type { DeadlinePolicies, FindProcess } from '../view/definitions.ts';
import type { DeadlineRow, DeadlineTables, SlaRow } from '../view/tables.ts';
import {
  DeadlineWorker,
  type DeadlineWorkerOptions,
  type DeadlineWorkerParts,
} from '../worker/deadline-worker.ts';
import { remindingAt } from './deadline-policies.ts';

/** The view of deadlines over a running engine, brought forward by hand or by itself. */
export class OpenedDeadlines {
  private constructor(
    readonly runtime: Runtime,
    readonly database: ViewDatabase<DeadlineTables>,
    readonly view: DeadlinesView,
    readonly projector: Projector<DeadlineTables>,
  ) {}

  static async open(
    runtime: Runtime,
    database: ViewDatabase<DeadlineTables>,
    {
      policies = remindingAt(),
      find = complaintCatalogue().process,
    }: { readonly policies?: DeadlinePolicies; readonly find?: FindProcess } = {},
  ): Promise<OpenedDeadlines> {
    const view = new DeadlinesView(find, policies);
    const projector = await Projector.open(runtime.store, database, view);
    return new OpenedDeadlines(runtime, database, view, projector);
  }

  /** Brings the rows up to what is recorded. */
  catchUp(): Promise<void> {
    return this.projector.catchUp();
  }

  /** A worker over these rows that brings them forward itself, on the engine's clock. */
  worker(options: DeadlineWorkerOptions = {}, find?: FindProcess): DeadlineWorker {
    const reached = async () => {
      await this.catchUp();
      return true;
    };
    return this.#worker(
      { database: this.database, current: { position: 0, status: 'following' }, reached },
      options,
      find,
    );
  }

  /** A worker whose rows a started projector brings forward. */
  live(options: DeadlineWorkerOptions = {}): DeadlineWorker {
    return this.#worker(this.projector, options);
  }

  #worker(
    progress: DeadlineWorkerParts['progress'],
    options: DeadlineWorkerOptions,
    find: FindProcess = (id, version) => this.runtime.catalogue.process(id, version),
  ): DeadlineWorker {
    const { runtime } = this;
    return DeadlineWorker.open(
      { progress, commands: runtime.commands, find, now: () => runtime.now },
      options,
    );
  }

  running(): Promise<DeadlineRow[]> {
    return this.database.read.selectFrom('deadlines').selectAll().orderBy('id').execute();
  }

  activations(): Promise<SlaRow[]> {
    return this.database.read.selectFrom('sla').selectAll().orderBy('activated_at').orderBy('id').execute();
  }

  close(): Promise<void> {
    return this.projector.stop();
  }
}
