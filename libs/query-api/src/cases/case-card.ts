import type { ProcessDefinition } from '@huiyin/process-engine';
import { allowedCommands, CaseState, type Actor, type Process } from '@huiyin/process-engine';
import type { CaseCard } from '@huiyin/supervision';
import type { CaseItem } from './case-item.ts';

/** Who looks at a case, by which policy, and when (epoch milliseconds). */
export interface Circumstances {
  readonly actor: Actor;
  readonly policy: unknown;
  readonly now: number;
}

/** A case with its data, its running deadlines and what this person can do now. */
export function caseAnswer(card: CaseCard, item: CaseItem, process: Process, circumstances: Circumstances) {
  const { labels, deadlines: declared }: ProcessDefinition = process.definition;
  return {
    ...item,
    machine: { id: process.id, version: card.machineVersion },
    regions: card.regions,
    data: card.data,
    deadlines: card.deadlines.map((deadline) => ({
      ...deadline,
      label: labels.deadlines[deadline.name],
      overdue: !declared[deadline.name]?.lapses && Date.parse(deadline.due) <= circumstances.now,
    })),
    allowed: allowedFor(card, process, circumstances).map((command) => ({
      command,
      label: labels.commands[command],
    })),
  };
}

function allowedFor(
  { row, regions, data, deadlines }: CaseCard,
  process: Process,
  circumstances: Circumstances,
): readonly string[] {
  if (row.broken !== null) return [];
  const at = process.statechart.state(regions);
  const state = new CaseState(process, row.case_id, row.version - 1, at, data, deadlines, new Map());
  return allowedCommands(state, circumstances);
}
