import {
  refuse,
  type Actor,
  type CommandDeclaration,
  type Fact,
  type ProcessDefinition,
  type Refusal,
} from '@huiyin/process-engine';
import type { CaseworkData } from '../casework-data.ts';
import type { CaseworkFact } from '../facts/casework-fact.ts';
import { HANDLERS, HANDLERS_AND_CHANNELS, LEADERS, OPENERS, READERS } from '../roles.ts';
import { commandFor } from './case-command.ts';
import { deadlineCommands } from './deadline-commands.ts';
import { escalatedPast } from './not-escalated-past.ts';
import { AddNote, AssignCase, DeescalateCase, EscalateCase, LinkCase } from './payloads.ts';

/**
 * The commands that every case understands.
 *
 * @param deadlines the process's rules, for what happens when one goes by.
 */
export function caseworkCommands<Data extends CaseworkData, F extends Fact, Policy>(
  deadlines: ProcessDefinition<Data, F, Policy>['deadlines'],
): Record<string, CommandDeclaration<Data, F, Policy>> {
  const command = commandFor<Data, CaseworkFact, Policy>();
  const commands = {
    assign: command({
      payload: AssignCase,
      by: [...LEADERS, 'system'],
      leadsTo: 'CaseAssigned',
      decide: ({ data }, { assignee, reason }, { actor }) => {
        if (data.assignee === assignee) return refuse('already-assigned', { assignee });
        return (
          givenToThosePassed(data, assignee, actor) ?? [
            { type: 'CaseAssigned', data: { assignee, ...(reason !== undefined && { reason }) } },
          ]
        );
      },
    }),
    take: command({
      payload: class TakeCase {},
      by: HANDLERS,
      leadsTo: 'CaseAssigned',
      mayNot: ({ data }, { actor }) =>
        data.assignee === undefined
          ? undefined
          : refuse(data.assignee === actor.id ? 'already-assigned' : 'taken-by-somebody-else', {
              assignee: data.assignee,
            }),
      decide: (_, __, { actor }) => [{ type: 'CaseAssigned', data: { assignee: actor.id } }],
    }),
    'add-note': command({
      payload: AddNote,
      by: READERS.filter((role) => role !== 'auditor' && role !== 'inspector'),
      leadsTo: 'NoteAdded',
      decide: (_, { text }) => [{ type: 'NoteAdded', data: { text } }],
    }),
    'link-case': command({
      payload: LinkCase,
      by: OPENERS,
      leadsTo: 'CaseLinked',
      decide: ({ id, data }, { caseId, relation, reason }) => {
        if (caseId === id) return refuse('linked-to-itself');
        if (data.links.some((link) => link.caseId === caseId && link.relation === relation))
          return refuse('already-linked', { caseId, relation });
        return [{ type: 'CaseLinked', data: { caseId, relation, ...(reason !== undefined && { reason }) } }];
      },
    }),
    escalate: command({
      payload: EscalateCase,
      by: HANDLERS_AND_CHANNELS,
      leadsTo: 'Escalated',
      decide: (view, { to, requestedBy, reason }) => {
        const next = view.matches('escalation.none') ? 'supervisor' : 'store-manager';
        return [{ type: 'Escalated', data: { to: to === 'store-manager' ? to : next, requestedBy, reason } }];
      },
    }),
    'de-escalate': command({
      payload: DeescalateCase,
      by: LEADERS,
      leadsTo: 'Deescalated',
      mayNot: (view, circumstances) =>
        view.matches('escalation.store-manager') && circumstances.actor.role !== 'store-manager'
          ? refuse('store-manager-decides')
          : escalatedPast(view, circumstances),
      decide: (_, { reason }) => [{ type: 'Deescalated', data: { reason } }],
    }),
    ...deadlineCommands<Data, F, Policy>(deadlines),
  };
  return commands as unknown as Record<string, CommandDeclaration<Data, F, Policy>>;
}

/** Those whom a case was escalated past don't get it back; a store manager, the last level, may take it themselves. */
function givenToThosePassed(
  { escalatedPast }: CaseworkData,
  assignee: string,
  { id, role }: Actor,
): Refusal | undefined {
  if (!escalatedPast.includes(assignee) || (role === 'store-manager' && id === assignee)) return undefined;
  return refuse('assignee-escalated-past', { assignee, escalatedPast });
}
