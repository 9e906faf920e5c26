import type { Localised } from '../language/language.ts';

/** XState’s state value: the name of the active child, or the active children by region. */
export type StateValue = string | { readonly [region: string]: StateValue | undefined };

/** Who did something: a person, a connected system (`integration`), or the engine itself (`system`). */
export interface HistoryActor {
  readonly id: string;
  readonly role: string;
  readonly store?: string;
  readonly department?: string;
  /** The channel that a connected system speaks for. */
  readonly channel?: string;
}

/** What a fact did to the deadlines. Ids are `name@revision`. */
export interface DeadlineChanges {
  readonly set?: readonly { readonly id: string; readonly name: string; readonly due: string }[];
  /** Not owed any more: done, or the state was left. */
  readonly cleared?: readonly string[];
  /** Passed without being done. */
  readonly expired?: readonly string[];
}

/** One fact of a case’s history. Members of which nothing is known are absent. */
export interface HistoryItem {
  /** Its place in the case, from 0. */
  readonly revision: number;
  readonly position: number;
  /** The fact’s type, e.g. `ComplaintReceived`. */
  readonly type: string;
  readonly label?: Partial<Localised>;
  /** When it happened. ISO 8601, as all moments here. */
  readonly occurredAt: string;
  /** When it was recorded: later for what was written down afterwards or imported. */
  readonly recordedAt: string;
  readonly actor?: HistoryActor;
  readonly command?: { readonly id: string; readonly type: string };
  /** The state before; null for the opening. */
  readonly from?: StateValue | null;
  readonly to?: StateValue;
  /** An object; base64 text where somebody else wrote bytes into the case’s stream. */
  readonly data: unknown;
  readonly deadlines?: DeadlineChanges;
  readonly machine?: { readonly id: string; readonly version: number };
  readonly policy?: number;
  /** The step of another system’s log that it was imported from. */
  readonly source?: Readonly<Record<string, unknown>>;
}
