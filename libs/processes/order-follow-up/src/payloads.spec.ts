import * as casework from '@huiyin/casework';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { describe, expect, it } from '@jest/globals';
import * as payloads from './payloads.ts';
import { orderFollowUp } from './process.ts';
import { REGISTRATION, TOLD } from './testing/stage.ts';

const { opening, commands } = orderFollowUp.definition;

/** What is wrong with a body, checked as strictly as every request is: by path. */
function wrong(command: string, body: object): readonly string[] {
  const payload = command === opening.name ? opening.payload : commands[command]!.payload;
  const errors = validateSync(plainToInstance(payload, body), {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  });
  const paths = (list: typeof errors, above: string): readonly string[] =>
    list.flatMap(({ property, constraints, children = [] }) => [
      ...(constraints ? [`${above}${property}`] : []),
      ...paths(children, `${above}${property}.`),
    ]);
  return paths(errors, '');
}

const item = { id: 'A', product: '电饭煲', quantity: 2, price: 299.5 };
const thursday = '2026-03-05T10:00:00+08:00';
const choice = { chosenBy: '王女士', channel: 'hotline' };

/** Of every command, what a body must hold and what it may. */
const BODIES: Readonly<Record<string, readonly [required: object, optional?: object]>> = {
  register: [
    REGISTRATION,
    { store: 'S01', items: [item], amount: 299.5, details: '白色', preferredChannel: 'app' },
  ],
  amend: [{ reason: '顾客来电' }, { items: [item], amount: 1, details: '黑色' }],
  confirm: [{ checked: ['price'] }, { delivery: { at: thursday, method: 'pickup' }, remark: '…' }],
  'hand-over': [{ department: 'warehouse' }, { remark: '加急' }],
  'report-progress': [{ progress: '生产中', channel: 'app' }],
  'pick-item': [{ item: 'A' }],
  'report-out-of-stock': [{ item: 'A' }, { remark: '…' }],
  'reorder-item': [{ item: 'A' }, { expectedBy: thursday }],
  pack: [{ package: 'P1' }, { items: ['A', 'B'] }],
  'report-ready': [{}, { remark: '…' }],
  'report-backorder': [{ reason: '断货' }, { restockBy: thursday }],
  'promise-restock': [{ by: thursday }],
  'report-restocked': [{}, { items: ['A'] }],
  'choose-waiting': [choice, { chosenAt: thursday }],
  'choose-replacement': [{ ...choice, item: 'A', replacement: { id: 'B' } }, { chosenAt: thursday }],
  'drop-items': [{ ...choice, items: ['A'] }, { chosenAt: thursday }],
  'agree-delivery': [{ at: thursday, method: 'courier' }],
  dispatch: [{}, { carrier: '顺丰', trackingNumber: 'SF1' }],
  'send-package': [{ package: 'P1' }, { carrier: '顺丰', trackingNumber: 'SF1' }],
  'update-carrier': [{ update: '…' }, { package: 'P1' }],
  'report-failed-delivery': [{ reason: '…' }, { package: 'P1' }],
  'reschedule-delivery': [{ at: thursday }, { package: 'P1' }],
  'report-package-delivered': [{ package: 'P1' }, { signedBy: '…' }],
  'report-delivered': [{}, { signedBy: '…' }],
  accept: [{}, { remark: '…' }],
  'report-problem': [{ kind: 'damaged', details: '…' }],
  'solve-problem': [{ solution: '…', acceptAgain: false }],
  redeliver: [{ at: thursday, method: 'courier', solution: '…' }],
  'record-contact-attempt': [{ channel: 'hotline' }, { remark: '…' }],
  'close-unreachable': [{ told: TOLD }],
  'record-visit': [
    { channel: 'app', recordingConsent: true },
    { score: 5, answers: '…', otherChannelReason: '…' },
  ],
  'decline-visit': [{ told: TOLD }],
  'request-cancellation': [{ requestedBy: 'customer', reason: '…' }],
  'withdraw-cancellation': [{ reason: '…' }],
  cancel: [{ reason: '…', told: TOLD }],
  'remind-of-payment': [{}, { channel: 'app' }],
  'record-payment': [{ amount: 0.01 }, { method: 'cash' }],
  'report-payment-failure': [{ reason: '…' }, { method: 'card' }],
  'report-payment-issue': [{ kind: 'wrong-change', details: '…' }],
  'solve-payment-issue': [{ solution: '…' }],
  'start-refund': [{ reason: '…' }, { amount: 1 }],
  'complete-refund': [{}, { amount: 1 }],
  'report-failed-refund': [{ reason: '…' }],
};

describe.each(Object.entries(BODIES))('%s', (command, [required, optional = {}]) => {
  const full = { ...required, ...optional };

  it('takes all that it knows, and nothing else', () => {
    expect(wrong(command, full)).toEqual([]);
    expect(wrong(command, { ...full, unknown: 1 })).toEqual(['unknown']);
  });

  it('wants everything that it needs, and no more', () => {
    expect(wrong(command, required)).toEqual([]);
    for (const member of Object.keys(required))
      expect(wrong(command, { ...full, [member]: undefined })).toEqual([member]);
  });

  it('takes nothing of another kind', () => {
    for (const member of Object.keys(full))
      expect(wrong(command, { ...full, [member]: { nested: [] } })).not.toEqual([]);
  });
});

it('every command of the order has its body here', () => {
  const shared = [
    'assign',
    'take',
    'add-note',
    'link-case',
    'escalate',
    'de-escalate',
    'expire-deadline',
    'remind',
  ];
  expect([...Object.keys(BODIES), ...shared].sort()).toEqual([opening.name, ...Object.keys(commands)].sort());
});

it.each([
  ['register', { ...REGISTRATION, items: [item, item] }, 'items'],
  ['register', { ...REGISTRATION, items: [] }, 'items'],
  ['register', { ...REGISTRATION, items: Array.from({ length: 501 }, (_, n) => ({ id: `${n}` })) }, 'items'],
  ['register', { ...REGISTRATION, items: [{ id: 'A', price: 1.005 }] }, 'items.0.price'],
  ['register', { ...REGISTRATION, items: [{ id: 'A', secret: 1 }] }, 'items.0.secret'],
  ['register', { ...REGISTRATION, amount: -1 }, 'amount'],
  ['register', { ...REGISTRATION, order: 'SO\n1' }, 'order'],
  ['confirm', { checked: ['price', 'colour'] }, 'checked'],
  ['confirm', { checked: ['price'], delivery: { at: 'Thursday', method: 'pickup' } }, 'delivery.at'],
  ['pack', { package: 'P1', items: ['A', 'A'] }, 'items'],
  ['pack', { package: 'P1', items: ['A', 7] }, 'items'],
  ['pack', { package: 'P1', items: ['A', 'x'.repeat(201)] }, 'items'],
  ['record-payment', { amount: 0 }, 'amount'],
  ['record-payment', { amount: Infinity }, 'amount'],
  ['record-visit', { channel: 'app', recordingConsent: 'yes' }, 'recordingConsent'],
  ['record-visit', { channel: 'app', recordingConsent: true, score: 6 }, 'score'],
  ['cancel', { reason: '…' }, 'told'],
  ['cancel', { reason: '…', told: { channel: 'pigeon' } }, 'told.channel'],
])('%s refuses %j because of %s', (command, body, path) => {
  expect(wrong(command, body)).toContain(path);
});

it('has an exported class for each of its commands’ payloads', () => {
  const classes = new Set<unknown>([...Object.values(payloads), ...Object.values(casework)]);
  for (const name of Object.keys(BODIES))
    expect(classes).toContain(name === opening.name ? opening.payload : commands[name]!.payload);
});
