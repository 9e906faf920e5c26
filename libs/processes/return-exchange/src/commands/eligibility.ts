import { approverOf, given, HANDLERS, handling } from '@huiyin/casework';
import { refuse, type Refusal } from '@huiyin/process-engine';
import type { ReturnExchangeData } from '../data.ts';
import { ConfirmEligibility, RejectReturn, WithdrawReturn } from '../payloads.ts';
import type { ReturnExchangePolicy } from '../settings.ts';
import type { Ground } from '../vocabulary.ts';
import { command } from './command.ts';

/** 资格审核: whether the goods come back, what for, and who pays for it. */
export const eligibility = {
  'confirm-eligibility': command({
    ...handling,
    payload: ConfirmEligibility,
    by: HANDLERS,
    leadsTo: 'EligibilityConfirmed',
    decide: (
      { data },
      { ground = data.ground, remedy, amount: agreed, freightPaidBy },
      { actor, policy },
    ) => {
      const flaw = groundFlaw(data, ground, policy);
      if (flaw) return flaw;
      const payer = freightPaidBy ?? (ground === 'no-reason' ? 'customer' : 'seller');
      if (payer === 'customer' && ground !== 'no-reason') return refuse('seller-pays-freight', { ground });
      const amount = remedy === 'refund' ? (agreed ?? data.amount) : undefined;
      if (remedy === 'refund' && amount === undefined) return refuse('amount-missing');
      if (amount !== undefined && amount > (data.amount ?? Infinity))
        return refuse('more-than-was-paid', { amount, paid: data.amount });
      return [
        {
          type: 'EligibilityConfirmed',
          data: given({
            ground,
            remedy,
            amount,
            freightPaidBy: payer,
            approval: approverOf(amount ?? 0, policy.settings.approval, actor),
          }),
        },
      ];
    },
  }),
  reject: command({
    ...handling,
    payload: RejectReturn,
    by: HANDLERS,
    leadsTo: 'ReturnRejected',
    decide: (_, { reason, exception, told }) => [
      { type: 'ReturnRejected', data: given({ reason, exception, told: given({ ...told }) }) },
    ],
  }),
  withdraw: command({
    ...handling,
    payload: WithdrawReturn,
    by: HANDLERS,
    leadsTo: 'ReturnWithdrawn',
    decide: (_, { reason, told }) => [
      { type: 'ReturnWithdrawn', data: { reason, told: given({ ...told }) } },
    ],
  }),
};

/** Without a reason goods come back only from remote sales, and only for some days: Consumer Law 25. */
function groundFlaw(
  { remoteSale, signedAt, requestedAt }: ReturnExchangeData,
  ground: Ground,
  policy: ReturnExchangePolicy,
): Refusal | undefined {
  if (ground !== 'no-reason') return undefined;
  if (!remoteSale) return refuse('not-a-remote-sale');
  if (signedAt === undefined) return undefined;
  const until = policy.due(Date.parse(signedAt), policy.settings.within.noReason);
  if (Date.parse(requestedAt) <= until) return undefined;
  return refuse('no-reason-period-over', { until: new Date(until).toISOString() });
}
