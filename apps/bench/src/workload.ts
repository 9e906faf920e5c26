import type { Actor } from '@huiyin/process-engine';

/** One step of the benchmark's complaint, as a command and as the fact it leads to. */
export interface WorkStep {
  readonly command: string;
  readonly payload: object;
  readonly fact: string;
  readonly actor: Actor;
}

const agent: Actor = { id: 'agent-1', role: 'agent', store: 'S01', channel: 'hotline' };
const supervisor: Actor = { id: 'supervisor-1', role: 'supervisor', store: 'S01' };

/** What a complaint is registered with: about 300 bytes of content. */
export const OPENING = {
  store: 'S01',
  channel: 'hotline',
  customer: { id: 'C-100233', name: '王小明', phone: '+86 13800138000', tier: 'gold' },
  description: '收到的电饭煲内胆有划痕，包装也有破损，希望尽快处理。',
  category: 'product-quality',
  severity: 'minor',
  order: 'SO-20261121-0042',
};

/** A complaint of ten steps, from receipt to closure. */
export const STEPS: readonly WorkStep[] = [
  { command: 'register', payload: OPENING, fact: 'ComplaintReceived', actor: agent },
  {
    command: 'acknowledge',
    payload: { words: '您好，已收到您的投诉。' },
    fact: 'ComplaintAcknowledged',
    actor: agent,
  },
  { command: 'add-note', payload: { text: '顾客上传了三张照片' }, fact: 'NoteAdded', actor: agent },
  {
    command: 'verify',
    payload: { findings: '照片清楚，划痕属实', justified: true },
    fact: 'ComplaintVerified',
    actor: agent,
  },
  {
    command: 'propose-solution',
    payload: { remedies: [{ kind: 'refund', amount: 120 }] },
    fact: 'SolutionProposed',
    actor: agent,
  },
  {
    command: 'accept-solution',
    payload: { promisedBy: '2099-01-01T00:00:00Z' },
    fact: 'SolutionAccepted',
    actor: agent,
  },
  { command: 'report-execution', payload: {}, fact: 'SolutionExecuted', actor: agent },
  { command: 'confirm-outcome', payload: { score: 5 }, fact: 'OutcomeConfirmed', actor: agent },
  { command: 'add-note', payload: { text: '供应商已被告知' }, fact: 'NoteAdded', actor: supervisor },
  {
    command: 'close',
    payload: { rootCause: '运输包装不足', improvement: '加强外箱' },
    fact: 'ComplaintClosed',
    actor: supervisor,
  },
];
