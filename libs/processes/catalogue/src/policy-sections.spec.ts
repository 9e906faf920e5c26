import { describe, expect, it } from '@jest/globals';
import { InvalidPolicyError, type PolicyIssue } from './invalid-policy-error.ts';
import {
  assignmentOf,
  calendarOf,
  ladderOf,
  linksOf,
  macrosOf,
  remindersOf,
  targetOf,
} from './policy-answers.ts';
import { compilePolicy, defaultPolicy, type PolicyDocument } from './policy-document.ts';

const thanks = {
  label: { 'zh-CN': '致谢', en: 'Say thanks' },
  steps: [{ command: 'acknowledge', payload: { words: '感谢您，{{name}}' } }, { command: 'take' }],
};

const WEEKEND = {
  id: 'weekend',
  version: 1,
  utcOffset: '+08:00',
  weekly: { 6: [{ from: '10:00', to: '22:00' }] },
};

function issuesOf(document: object): readonly PolicyIssue[] {
  try {
    compilePolicy(document, 'complaint', 'S02');
    return [];
  } catch (error) {
    return (error as InvalidPolicyError).issues;
  }
}

describe('targets', () => {
  it('are those of the company’s manuals until a company sets its own', () => {
    const standard = ['first-response-rate', 'resolution-rate', 'satisfaction', 'complaint-rate'].map(
      (figure) => targetOf({}, figure, ''),
    );
    expect(standard).toEqual([1, 0.95, 0.9, 0.01]);
    expect(targetOf(defaultPolicy, 'satisfaction', 'S01')).toBe(0.9);
    for (const none of ['escalation-rate', 'workload', 'toString', '__proto__'])
      expect(targetOf({}, none, '')).toBeUndefined();
  });

  it('may differ in a store, or be none, figure by figure', () => {
    const document: PolicyDocument = {
      targets: { satisfaction: 0.8, 'escalation-rate': 0.1 },
      stores: { S01: { targets: { satisfaction: 0.85, 'complaint-rate': null } } },
    };
    const all = (store: string) =>
      ['satisfaction', 'escalation-rate', 'complaint-rate', 'resolution-rate'].map((figure) =>
        targetOf(document, figure, store),
      );
    expect(all('S01')).toEqual([0.85, 0.1, undefined, 0.95]);
    for (const store of ['S02', '']) expect(all(store)).toEqual([0.8, 0.1, 0.01, 0.95]);
  });
});

describe('reminders', () => {
  it('come at three quarters of a deadline that somebody owes, and never before one that merely lapses', () => {
    expect(remindersOf({}, 'complaint', 'S01', 'firstResponse')).toEqual([0.75]);
    expect(remindersOf({}, 'order-follow-up', '')).toEqual([0.75]);
    expect(remindersOf({}, 'complaint', 'S01', 'archiving')).toEqual([]);
    expect(remindersOf({}, 'suggestion', 'S01')).toEqual([]);
  });

  it('may differ by process, by deadline and by store, and may be none', () => {
    const document: PolicyDocument = {
      reminders: {
        complaint: { default: [0.9, 0.5], deadlines: { review: [], firstResponse: [0.25] } },
        'order-follow-up': [],
      },
      stores: { S01: { reminders: { complaint: [0.8] } } },
    };
    const complaints = (store: string) =>
      ['firstResponse', 'review', 'planning'].map((name) => remindersOf(document, 'complaint', store, name));
    expect(complaints('S02')).toEqual([[0.25], [], [0.5, 0.9]]);
    expect(complaints('S01')).toEqual([[0.25], [], [0.8]]);
    expect(remindersOf(document, 'order-follow-up', 'S01', 'confirmation')).toEqual([]);
  });
});

describe('macros', () => {
  it('are those of the company and of the store, in the order of their names', () => {
    const document: PolicyDocument = {
      macros: {
        complaint: {
          'apologise-and-settle': null,
          'ask-for-proof': null,
          'thank-again': { ...thanks, roles: ['supervisor'] },
          thank: thanks,
        },
      },
      stores: { S01: { macros: { complaint: { 'thank-again': null, take: thanks } } } },
    };
    const names = (store: string) => macrosOf(document, 'complaint', store).map(({ name }) => name);
    expect([names('S02'), names('S01')]).toEqual([
      ['thank', 'thank-again'],
      ['take', 'thank'],
    ]);
    expect(macrosOf(document, 'complaint', '')).toEqual([
      {
        name: 'thank',
        label: thanks.label,
        roles: ['agent', 'supervisor', 'store-manager'],
        steps: [thanks.steps[0], { command: 'take', payload: {} }],
      },
      expect.objectContaining({ name: 'thank-again', roles: ['supervisor'] }),
    ]);
    for (const none of ['order-follow-up', 'suggestion', 'toString'])
      expect(macrosOf(document, none, 'S01')).toEqual([]);
  });
});

describe('links, assignment and the ladder', () => {
  it('work as declared until a company or a store says otherwise', () => {
    expect(linksOf({}, '')['problem-to-complaint']).toBe(true);
    const document: PolicyDocument = {
      links: { 'problem-to-complaint': false },
      stores: { S01: { links: { 'problem-to-complaint': true } } },
    };
    expect(linksOf(document, 'S01')['problem-to-complaint']).toBe(true);
    expect(linksOf(document, 'S02')['problem-to-complaint']).toBe(false);
  });

  it('leave cases to be taken until a company lets them be given out, by skills where it names some', () => {
    expect(assignmentOf({}, 'S01')).toEqual({ automatic: false, skills: {} });
    const document: PolicyDocument = {
      assignment: { automatic: true, skills: { safety: ['food-safety'] } },
      stores: { S01: { assignment: { skills: { payment: ['finance', 'till'] } } } },
    };
    expect(assignmentOf(document, 'S02')).toEqual({ automatic: true, skills: { safety: ['food-safety'] } });
    expect(assignmentOf(document, 'S01')).toEqual({
      automatic: true,
      skills: { safety: ['food-safety'], payment: ['finance', 'till'] },
    });
  });

  it('name nobody for raised cases until a company does, level by level', () => {
    expect(ladderOf({}, '')).toEqual({ supervisor: [], 'store-manager': [] });
    const document: PolicyDocument = {
      escalationLadder: { 'store-manager': ['zhao'] },
      stores: { S01: { escalationLadder: { supervisor: ['li', 'sun'] } } },
    };
    expect(ladderOf(document, 'S01')).toEqual({ supervisor: ['li', 'sun'], 'store-manager': ['zhao'] });
    expect(ladderOf(document, 'S02')).toEqual({ supervisor: [], 'store-manager': ['zhao'] });
  });
});

it('the calendar of a store is the one that its deadlines are counted in', () => {
  expect(calendarOf({}, 'S01').calendar).toEqual(calendarOf(defaultPolicy, '').calendar);
});

describe('a section that can’t be meant', () => {
  const macro = (change: object) => ({ macros: { complaint: { thank: { ...thanks, ...change } } } });
  const cases: readonly (readonly [path: string, document: PolicyDocument | object, reason?: string])[] = [
    ['targets', { targets: [] }],
    ['targets.beauty', { targets: { beauty: 1 } }, 'first-response-rate'],
    ['targets.toString', { targets: { toString: 1 } }],
    ['targets.satisfaction', { targets: { satisfaction: 90 } }, 'share from 0 to 1'],
    ['targets.satisfaction', { targets: { satisfaction: '90%' } }],
    ['targets.satisfaction', { targets: { satisfaction: NaN } }],
    ['reminders.complaints', { reminders: { complaints: [] } }],
    ['reminders.complaint', { reminders: { complaint: 0.5 } }, 'list'],
    ['reminders.complaint[1]', { reminders: { complaint: [0.5, 1] } }],
    ['reminders.complaint[0]', { reminders: { complaint: [0] } }],
    ['reminders.complaint', { reminders: { complaint: [0.5, 0.5] } }, 'twice'],
    ['reminders.complaint', { reminders: { complaint: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6] } }, '5'],
    ['reminders.complaint.often', { reminders: { complaint: { often: [] } } }],
    ['reminders.complaint.deadlines.dinner', { reminders: { complaint: { deadlines: { dinner: [0.5] } } } }],
    [
      'reminders.complaint.deadlines.review[0]',
      { reminders: { complaint: { deadlines: { review: [-0.5] } } } },
    ],
    ['macros.suggestion', { macros: { suggestion: {} } }],
    ['macros.complaint.Thank you', { macros: { complaint: { 'Thank you': thanks } } }],
    ['macros.complaint.thank.stops', macro({ stops: [] })],
    ['macros.complaint.thank.label.en', macro({ label: { 'zh-CN': '谢', en: ' ' } })],
    ['macros.complaint.thank.label.fr', macro({ label: { 'zh-CN': '谢', en: 'Thanks', fr: 'Merci' } })],
    ['macros.complaint.thank.roles[0]', macro({ roles: ['king'] })],
    ['macros.complaint.thank.roles', macro({ roles: [] })],
    ['macros.complaint.thank.steps', macro({ steps: [] })],
    ['macros.complaint.thank.steps[0].command', macro({ steps: [{ command: 'confirm-order' }] })],
    [
      'macros.complaint.thank.steps[0].command',
      macro({ steps: [{ command: 'expire-deadline' }] }),
      'the system alone',
    ],
    ['macros.complaint.thank.steps[0].command', macro({ steps: [{ command: 'register-complaint' }] })],
    ['macros.complaint.thank.steps[0].payload', macro({ steps: [{ command: 'take', payload: 'x' }] })],
    ['links.problem-to-refund', { links: { 'problem-to-refund': true } }],
    ['links.problem-to-complaint', { links: { 'problem-to-complaint': 'yes' } }],
    ['assignment.automatic', { assignment: { automatic: 1 } }],
    ['assignment.skills.smell', { assignment: { skills: { smell: ['nose'] } } }],
    ['assignment.skills.safety[1]', { assignment: { skills: { safety: ['a', 'a'] } } }, 'twice'],
    ['assignment.skills.safety[0]', { assignment: { skills: { safety: [7] } } }],
    ['escalationLadder.king', { escalationLadder: { king: ['x'] } }],
    ['escalationLadder.supervisor', { escalationLadder: { supervisor: 'wang' } }],
  ];

  it.each(cases)('is refused with the place named: %s', (path, document, reason = '') => {
    for (const [prefix, wrong] of [
      ['', document],
      ['stores.S01.', { stores: { S01: document } }],
    ] as const) {
      const refused = () => compilePolicy(wrong, 'complaint', '');
      expect(refused).toThrow(InvalidPolicyError);
      expect(refused).toThrow(
        expect.objectContaining({ path: `${prefix}${path}`, reason: expect.stringContaining(reason) }),
      );
    }
  });

  it('is named by a JSON Pointer too, whatever its members are called', () => {
    const document = {
      calendar: { ...WEEKEND, weekly: { 6: [{ from: '10:00', to: '25:00' }] } },
      reminders: { complaint: [2] },
      targets: { 'a/b~c.d': 1 },
    };
    const pointers = issuesOf(document).map(({ pointer }) => pointer);
    expect(pointers.sort()).toEqual([
      '/calendar/weekly/6/0/to',
      '/reminders/complaint/0',
      '/targets/a~1b~0c.d',
    ]);
  });

  it('is told together with every other mistake in the document', () => {
    const document = {
      targets: { beauty: 1 },
      links: { 'problem-to-complaint': 0 },
      processes: { complaint: { patience: 1, within: { review: 'soon' } } },
      stores: { S01: { reminders: { complaint: [2, 3] } } },
    };
    const paths = issuesOf(document).map(({ path }) => path);
    expect(paths.sort()).toEqual([
      'links.problem-to-complaint',
      'processes.complaint.patience',
      'processes.complaint.within.review',
      'stores.S01.reminders.complaint[0]',
      'stores.S01.reminders.complaint[1]',
      'targets.beauty',
    ]);
  });
});
