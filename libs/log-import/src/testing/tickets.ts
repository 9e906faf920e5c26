import type { Mapping } from '../mapping/mapping.ts';

/** A small mapping of support tickets to complaints. */
export const TICKETS: Mapping = {
  name: 'tickets',
  process: 'complaint',
  log: {},
  case: { by: { column: 'ticket' }, id: 't-{case|slug}' },
  kind: '{activity}',
  actor: { id: '{agent}', role: 'agent', store: '{shop}' },
  opening: {
    store: '{shop}',
    channel: 'hotline',
    customer: { id: '{customer}' },
    description: '{subject}',
    category: 'other',
    severity: { from: 'impact', map: { high: 'critical' }, default: 'minor' },
  },
  steps: [
    { when: { activity: ['opened'] }, opens: true, means: [] },
    {
      when: { activity: ['worked on'] },
      means: [
        { in: ['handling.received'], facts: [{ type: 'ComplaintAcknowledged', data: {} }] },
        {
          where: { assignee: { not: '{agent}' } },
          facts: [{ type: 'CaseAssigned', data: { assignee: '{agent}' } }],
        },
        { facts: [{ type: 'NoteAdded', data: { text: 'Worked on by {agent}' } }] },
      ],
    },
    {
      when: { activity: ['solved'] },
      means: [
        {
          in: ['handling.verifying'],
          facts: [
            { type: 'ComplaintVerified', data: { findings: 'solved', justified: true } },
            {
              type: 'SolutionProposed',
              data: { remedies: [{ kind: 'repair' }], amount: 0, approval: 'none' },
            },
            { type: 'SolutionAccepted', data: { promisedBy: '{due}' } },
          ],
        },
      ],
    },
    {
      when: { activity: ['cancelled'], final: ['true', '1'] },
      means: [
        {
          facts: [{ type: 'ComplaintWithdrawn', data: { reason: 'cancelled', told: { channel: 'email' } } }],
        },
      ],
    },
    {
      when: { activity: ['closed'] },
      means: [{ facts: [{ type: 'ComplaintClosed', data: { rootCause: '?' } }] }],
    },
  ],
};
