import type { ComplaintSettings } from '@huiyin/complaint';
import type { Policy } from '@huiyin/casework';
import { defaultCalendar } from '@huiyin/working-calendar';
import { describe, expect, it } from '@jest/globals';
import { InvalidPolicyError } from './invalid-policy-error.ts';
import { compilePolicy, defaultPolicy, type PolicyDocument } from './policy-document.ts';

const complaints = (document: PolicyDocument, store = 'S01') =>
  compilePolicy(document, 'complaint', store) as Policy<ComplaintSettings>;
const FRIDAY_EVENING = Date.parse('2026-03-06T20:00+08:00');
const iso = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16);

/** A calendar of a store that is open at the weekend. */
const WEEKEND = {
  id: 'weekend',
  version: 1,
  utcOffset: '+08:00',
  weekly: { 6: [{ from: '10:00', to: '22:00' }] },
};

describe('a policy document', () => {
  it('that says nothing leaves the defaults in force, and so does the default document', () => {
    const { settings, calendar } = complaints({});
    expect(settings.approval).toEqual({ supervisorAbove: 200, storeManagerAbove: 2_000 });
    expect(calendar.calendar).toEqual(complaints(defaultPolicy).calendar.calendar);
    for (const process of ['complaint', 'order-follow-up'])
      expect(compilePolicy({}, process, '').settings).toEqual(
        compilePolicy(defaultPolicy, process, 'S01').settings,
      );
  });

  it('changes what it names and nothing else', () => {
    const within = { firstResponse: '2 working hours' };
    const { settings } = complaints({
      processes: { complaint: { within, approval: { supervisorAbove: 0.5 } } },
    });
    const { settings: defaults } = complaints({});
    expect(settings).toEqual({
      ...defaults,
      within: { ...defaults.within, ...within },
      approval: { ...defaults.approval, supervisorAbove: 0.5 },
    });
  });

  it('may differ in single stores: a store’s word goes before the company’s, setting by setting', () => {
    const document: PolicyDocument = {
      processes: { complaint: { approval: { supervisorAbove: 500, storeManagerAbove: 5_000 } } },
      stores: {
        S01: { processes: { complaint: { approval: { supervisorAbove: 100 } } } },
        S02: { processes: { 'order-follow-up': { visitAfterDays: 5 } } },
      },
    };
    expect(complaints(document, 'S01').settings.approval).toEqual({
      supervisorAbove: 100,
      storeManagerAbove: 5_000,
    });
    for (const store of ['S02', 'S03', '', 'toString'])
      expect(complaints(document, store).settings.approval.supervisorAbove).toBe(500);
    expect(compilePolicy(document, 'order-follow-up', 'S02').settings).toMatchObject({ visitAfterDays: 5 });
    expect(compilePolicy(document, 'order-follow-up', 'S01').settings).toMatchObject({ visitAfterDays: 3 });
  });

  it('counts deadlines in its calendar, in a store’s own where it has one', () => {
    const due = (document: PolicyDocument, store: string) =>
      iso(complaints(document, store).due(FRIDAY_EVENING, '1 working hour'));
    expect(due({}, 'S01')).toBe('2026-03-09T10:00');
    expect(due({ calendar: WEEKEND }, 'S01')).toBe('2026-03-07T11:00');
    const one = { calendar: defaultCalendar, stores: { S01: { calendar: WEEKEND } } };
    expect([due(one, 'S01'), due(one, 'S02')]).toEqual(['2026-03-07T11:00', '2026-03-09T10:00']);
  });

  it('gives the same policy for the same question: it is read once', () => {
    const document: PolicyDocument = { stores: { S01: {} } };
    expect(complaints(document, 'S01')).toBe(complaints(document, 'S01'));
    expect(complaints(document, 'S02')).toBe(complaints(document, 'S03'));
  });
});

describe('a policy document that can’t be meant', () => {
  const complaint = (settings: unknown) => ({ processes: { complaint: settings } });
  const cases: readonly (readonly [path: string, document: unknown, reason?: string])[] = [
    ['', null],
    ['', []],
    ['', 'strict'],
    ['strictness', { strictness: 1 }],
    ['processes', { processes: [] }],
    ['processes.complaints', { processes: { complaints: {} } }],
    ['processes.complaint', complaint(null)],
    ['processes.complaint', complaint([])],
    ['processes.complaint.patience', complaint({ patience: 1 })],
    ['processes.complaint.__proto__', JSON.parse('{"processes":{"complaint":{"__proto__":{"a":1}}}}')],
    ['processes.complaint.within', complaint({ within: '1 day' })],
    ['processes.complaint.within.dinner', complaint({ within: { dinner: '1 hour' } })],
    ['processes.complaint.within.review', complaint({ within: { review: 5 } }), 'must be a duration'],
    ['processes.complaint.within.review', complaint({ within: { review: '5 moons' } }), '"5 moons"'],
    ['processes.complaint.within.review', complaint({ within: { review: '0 days' } }), 'must be a duration'],
    ['processes.complaint.within.review', complaint({ within: { review: null } }), 'must be a duration'],
    ['processes.complaint.approval.supervisorAbove', complaint({ approval: { supervisorAbove: '200' } })],
    ['processes.complaint.approval.supervisorAbove', complaint({ approval: { supervisorAbove: -1 } })],
    ['processes.complaint.approval.supervisorAbove', complaint({ approval: { supervisorAbove: Infinity } })],
    ['processes.complaint.limits.SolutionRefused', complaint({ limits: { SolutionRefused: 2.5 } }), 'whole'],
    ['processes.complaint.limits.SolutionRefused', complaint({ limits: { SolutionRefused: 0 } }), 'from 1'],
    [
      'processes.order-follow-up.visitAfterDays',
      { processes: { 'order-follow-up': { visitAfterDays: 1e9 } } },
      'to 9999',
    ],
    ['calendar', { calendar: null }],
    ['calendar', { calendar: '9 to 5' }],
    ['calendar.utcOffset', { calendar: { ...WEEKEND, utcOffset: 'Shanghai' } }],
    [
      'calendar.weekly.6[0].to',
      { calendar: { ...WEEKEND, weekly: { 6: [{ from: '10:00', to: '25:00' }] } } },
    ],
    ['calendar.holidays[0]', { calendar: { ...WEEKEND, holidays: ['2026-02-30'] } }],
    ['stores', { stores: [] }],
    ['stores.S01', { stores: { S01: null } }],
    ['stores.S 01', { stores: { 'S 01': {} } }],
    ['stores.', { stores: { '': {} } }],
    ['stores.S01.stores', { stores: { S01: { stores: {} } } }],
    ['stores.S01.processes.complaints', { stores: { S01: { processes: { complaints: {} } } } }],
    ['stores.S01.processes.complaint.limit', { stores: { S01: complaint({ limit: {} }) } }],
    [
      'stores.S01.processes.complaint.within.review',
      { stores: { S01: complaint({ within: { review: 'soon' } }) } },
    ],
    ['stores.S01.calendar.id', { stores: { S01: { calendar: { ...WEEKEND, id: '' } } } }],
  ];

  it.each(cases)('is refused with the place named: %s', (path, document, reason = '') => {
    // Whichever process and store is asked for: nothing of such a document is ever in force.
    for (const process of ['complaint', 'order-follow-up'])
      for (const store of ['S01', 'S02']) {
        const refused = () => compilePolicy(document as PolicyDocument, process, store);
        expect(refused).toThrow(InvalidPolicyError);
        expect(refused).toThrow(expect.objectContaining({ path, reason: expect.stringContaining(reason) }));
      }
  });

  it('tells everything that is wrong with a calendar', () => {
    const calendar = { ...WEEKEND, version: 0, id: '' };
    expect(() => compilePolicy({ calendar }, 'complaint', '')).toThrow(
      /calendar\.id .+; calendar\.version .+/,
    );
  });

  it('knows only the processes of this build', () => {
    expect(() => compilePolicy({}, 'suggestion', '')).toThrow('processes.suggestion is not a process');
  });
});
