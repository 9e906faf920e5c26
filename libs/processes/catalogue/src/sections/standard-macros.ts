import { HANDLERS } from '@huiyin/casework';
import type { Macro } from './macros.ts';

const APOLOGISE_AND_SETTLE: Macro = {
  name: 'apologise-and-settle',
  label: { 'zh-CN': '一键道歉结案', en: 'Apologise and settle' },
  roles: HANDLERS,
  steps: [
    { command: 'acknowledge', payload: { words: '{{words}}' } },
    { command: 'verify', payload: { findings: '{{findings}}', justified: true } },
    { command: 'propose-solution', payload: { remedies: [{ kind: 'apology', details: '{{words}}' }] } },
    { command: 'accept-solution', payload: { promisedBy: '{{promisedBy}}' } },
    { command: 'report-execution', payload: { remark: '已当面或电话致歉' } },
    { command: 'confirm-outcome', payload: { remark: '顾客接受道歉' } },
  ],
};

const ASK_FOR_PROOF: Macro = {
  name: 'ask-for-proof',
  label: { 'zh-CN': '受理并索要凭证', en: 'Acknowledge and ask for proof' },
  roles: HANDLERS,
  steps: [
    { command: 'acknowledge', payload: { words: '您好，您的投诉我们已经受理，会尽快给您答复。' } },
    { command: 'request-information', payload: { question: '请提供购买凭证和问题照片。' } },
  ],
};

/**
 * The macros that a company begins with, by process. A complaint that an apology settles on the spot is told, accepted and
 * confirmed in one go, and waits for its review; one that lacks proof is taken in and waits for the customer.
 */
export const STANDARD_MACROS: Readonly<Record<string, Readonly<Record<string, Macro>>>> = {
  complaint: { [APOLOGISE_AND_SETTLE.name]: APOLOGISE_AND_SETTLE, [ASK_FOR_PROOF.name]: ASK_FOR_PROOF },
};
