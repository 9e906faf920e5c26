/** The right to bring a view forward, or to act as a consumer, held by one process at a time. */
export interface Lead {
  /** Aborted when the right is lost; its reason says why. */
  readonly lost: AbortSignal;
  /** Lets another process lead. Never throws. */
  release(): Promise<void>;
}

/** Who brings views forward, where several processes could. */
export interface Leadership {
  /** Takes the lead of a view, or a consumer; nothing when another process has it. */
  tryLead(name: string): Promise<Lead | undefined>;
}

/** Of a database that only one process has open. */
export const SOLE_LEADERSHIP: Leadership = {
  tryLead: async () => ({ lost: new AbortController().signal, release: async () => undefined }),
};
