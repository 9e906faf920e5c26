import type { Deadline, StateValue } from '@huiyin/process-engine';
import type { Progress } from '../measures/progress.ts';
import { LEAST_URGENT, NEVER, type CaseRow } from './case-row.ts';
import type { CardRow } from './tables.ts';
import type { TrackedCase } from './tracked-case.ts';

/** The row of a case of which nothing is known yet but that it is there. */
export const blankRow = (caseId: string, process: string, at: number, position: number): CaseRow => ({
  case_id: caseId,
  number: position,
  process,
  state: '',
  version: 1,
  store: '',
  team: null,
  owner: null,
  assignee: null,
  departments: null,
  title: '',
  customer: null,
  customer_id: null,
  customer_phone: null,
  tier: null,
  product: null,
  category: null,
  severity: null,
  urgency: LEAST_URGENT,
  channel: null,
  order_number: null,
  opened_at: at,
  changed_at: at,
  acted_at: at,
  entered_at: at,
  due_at: NEVER,
  expired: 0,
  missed: 0,
  reminded_at: null,
  level: 0,
  escalated_at: null,
  assigned_at: null,
  reassigned: 0,
  response_due_at: null,
  answered_at: null,
  first_resolved_at: null,
  resolved_at: null,
  first_resolution_working_ms: null,
  resolution_working_ms: null,
  clock: null,
  closed_at: null,
  outcome: null,
  first_contact: 0,
  score: null,
  scored_at: null,
  reopened: 0,
  final: 0,
  deviations: 0,
  search: caseId.toLowerCase(),
  position,
  broken: null,
  broken_at: null,
});

export const toCard = ({ row, machineVersion, state, data, deadlines, progress }: TrackedCase): CardRow => ({
  case_id: row.case_id,
  machine_version: machineVersion,
  regions: JSON.stringify(state),
  data: JSON.stringify(data),
  deadlines: JSON.stringify(deadlines),
  progress: JSON.stringify(progress),
});

/** The card of a case of which nothing could be followed. */
export const blankCard = (caseId: string): CardRow => ({
  case_id: caseId,
  machine_version: 0,
  regions: '""',
  data: 'null',
  deadlines: '[]',
  progress: 'null',
});

/** A case as it was followed last; `undefined` where nothing of it could be followed. */
export function fromRows(row: CaseRow, card: CardRow): TrackedCase | undefined {
  const data = JSON.parse(card.data) as object | null;
  if (data === null) return undefined;
  return {
    row: { ...row, until_at: NEVER, length: 0 },
    machineVersion: card.machine_version,
    state: JSON.parse(card.regions) as StateValue,
    data,
    deadlines: JSON.parse(card.deadlines) as Deadline[],
    progress: JSON.parse(card.progress) as Progress,
    policy: -1,
  };
}
