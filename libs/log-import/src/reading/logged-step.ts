import type { Json } from '@huiyin/event-store';
import type { Place } from './place.ts';

/** What a log says about a step, a trace or an object beyond the fields of its own; values as the log types them. */
export type Attributes = Readonly<Record<string, Json>>;

/** An object that a step is about (OCEL). */
export interface LoggedObject {
  /** `null` where the log names the object in a step but doesn't list it. */
  readonly type: string | null;
  readonly id: string;
  /** What the object is to the step (OCEL 2.0 only). */
  readonly qualifier: string | undefined;
}

/** The trace of a XES log that a step stands in: one case, as the log's writer saw it. Shared by all of its steps. */
export interface LoggedTrace {
  /** Its place among the log's traces, from 0. */
  readonly index: number;
  /** `concept:name`, the case's identifier, among them. */
  readonly attributes: Attributes;
}

/**
 * One recorded step of a log.
 *
 * Whatever has a field here isn't repeated in `attributes`. Every string is well-formed Unicode without U+0000, and
 * all of it survives JSON unchanged.
 */
export interface LoggedStep {
  /** Its place in the file, from 0: the same file always gives the same ordinals. */
  readonly ordinal: number;
  /** Where it stands in the file, for people. */
  readonly place: Place;
  /** The identifier that the log gives to the step (`identity:id`, `ocel:eid`, a column), if it gives one. */
  readonly id: string | undefined;
  /** What was done. Empty where a XES or CSV log doesn't say: only OCEL demands it. */
  readonly activity: string;
  /** When, as ISO 8601 in UTC with milliseconds; finer fractions are cut off. */
  readonly occurredAt: string;
  /** When, as the log writes it: with its original offset, if it has one. */
  readonly writtenTime: string;
  readonly attributes: Attributes;
  /** The objects that the step is about; empty in XES and plain CSV. */
  readonly objects: readonly LoggedObject[];
  /** XES only. */
  readonly trace: LoggedTrace | undefined;
  /** The step's place among the events of its trace, from 0. XES only. */
  readonly indexInTrace: number | undefined;
}
