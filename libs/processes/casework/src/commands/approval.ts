import { refuse, type Actor, type Refusal } from '@huiyin/process-engine';

/** Above these sums (yuan) somebody else has to agree. */
export interface ApprovalLimits {
  readonly supervisorAbove: number;
  readonly storeManagerAbove: number;
}

/** Who has to agree to a sum. */
export type Approver = 'none' | 'supervisor' | 'store-manager';

/**
 * Who has to agree to so many yuan when this person proposes them. Above the second limit a store manager decides, and two
 * people know of it: where the store manager proposes it, a supervisor is the second one, since nobody stands above a store
 * manager inside the store and nobody approves their own proposal.
 */
export function approverOf(
  amount: number,
  { supervisorAbove, storeManagerAbove }: ApprovalLimits,
  { role }: Pick<Actor, 'role'>,
): Approver {
  if (amount > storeManagerAbove && role !== 'store-manager') return 'store-manager';
  return amount > Math.min(supervisorAbove, storeManagerAbove) ? 'supervisor' : 'none';
}

/** A proposal that waits for somebody's agreement. */
export interface Proposed {
  readonly by: string;
  readonly amount?: number;
  readonly approval: Approver;
}

/** Four eyes, and the second limit. */
export function mayNotApprove(
  proposed: Proposed | undefined,
  { id, role }: Pick<Actor, 'id' | 'role'>,
): Refusal | undefined {
  if (proposed?.by === id) return refuse('own-proposal', { proposedBy: id });
  if (proposed?.approval === 'store-manager' && role !== 'store-manager')
    return refuse('over-your-limit', { amount: proposed.amount, approver: 'store-manager' });
  return undefined;
}
