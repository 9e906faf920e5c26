import type { CommandHandler, ProcessCatalogue } from '@huiyin/case-runtime';
import type { Macro } from '@huiyin/processes';
import type { HandOver, ParkingLedger } from '@huiyin/reactions';
import type { StaffLedger } from '@huiyin/staff';

/** What working the cases takes beyond the commands themselves. */
export interface CaseworkParts {
  readonly catalogue: ProcessCatalogue;
  readonly commands: CommandHandler;
  readonly staff: StaffLedger;
  /** Finds who could be responsible, and hands cases over. */
  readonly handOver: HandOver;
  readonly parking: ParkingLedger;
  /** The macros of a process in a store. */
  readonly macros: (process: string, store: string) => readonly Macro[];
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Under which Nest hands out the parts. */
export const CASEWORK_PARTS = Symbol('casework parts');
