import type { Actor, Process } from '@huiyin/process-engine';

/** The processes that a company runs, and how its policy reads; handed in, so that nothing here knows any process. */
export interface ProcessCatalogue {
  /** The newest version of each process. */
  readonly processes: readonly Process[];
  /** A certain version, or `undefined` when this build doesn't have it. */
  process(id: string, version: number): Process | undefined;
  /** The policy that a new data directory starts with: plain JSON. */
  readonly defaultPolicy: object;
  /**
   * Reads a policy document for one process and store. Equal arguments give policies that decide the same; a document is
   * not changed once it was handed in.
   *
   * @throws Error that says what is wrong with the document, in whichever process's or store's part of it.
   */
  compilePolicy(document: object, process: string, store: string): unknown;
  /** Whether somebody may act on cases of this store, or look into them. */
  isInScope(actor: Actor, store: string): boolean;
}
