import type { Process } from '@huiyin/process-engine';
import type { WorkingTime } from '../sla/working-time.ts';

/** Finds the definition that a fact names. */
export type FindProcess = (id: string, version: number) => Process | undefined;

/** What the company decides about deadlines, read from a policy document for one process in one store. */
export interface DeadlinePolicies {
  /** The calendar that working time is counted by. @throws Error for a document that can't be read. */
  calendar(document: object, process: string, store: string): WorkingTime;
  /** At which shares of its time (0 to 1) somebody is reminded of a deadline. */
  reminders(document: object, process: string, store: string, deadline: string): readonly number[];
}
