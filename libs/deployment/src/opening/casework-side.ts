import type { CaseworkParts } from '@huiyin/command-api';
import type { EventStore } from '@huiyin/event-store';
import { assignmentOf, catalogue, ladderOf, macrosOf } from '@huiyin/processes';
import type { ViewProgress } from '@huiyin/projections';
import { Assigner, HandOver, ParkingLedger, type AssignmentRules } from '@huiyin/reactions';
import { OpenWorkInViews, type SupervisionTables } from '@huiyin/supervision';
import type { CommandSide } from './command-side.ts';
import { openStaff } from './staff.ts';

/** What working the cases takes beyond the commands themselves: the staff, and whose work is how much. */
export interface CaseworkSide extends CaseworkParts {
  close(): void;
}

/** Opens the staff directory of a store. */
export async function openCaseworkSide(
  store: EventStore,
  { commands, policies }: CommandSide,
  cases: ViewProgress<SupervisionTables>,
  now: () => number,
): Promise<CaseworkSide> {
  const { ledger: staff, stop } = await openStaff(store);
  const rules: AssignmentRules = {
    skills: (at) => assignmentOf(policies.document, at).skills,
    automatic: (at) => assignmentOf(policies.document, at).automatic,
    ladder: (at, level) => ladderOf(policies.document, at)[level],
  };
  const openWork = new OpenWorkInViews(() => cases.database.read);
  return {
    catalogue,
    commands,
    staff,
    handOver: new HandOver(new Assigner(staff, openWork, rules, now), commands),
    parking: new ParkingLedger(store),
    macros: (process, at) => macrosOf(policies.document, process, at),
    now,
    close: stop,
  };
}
