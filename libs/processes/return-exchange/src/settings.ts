import type { Policy } from '@huiyin/casework';

/** What a company can set for its returns, per store. Durations as text: `4 working hours`, `7 days`. */
export interface ReturnExchangeSettings {
  /** Above these sums (yuan) a refund needs approval. */
  readonly approval: { readonly supervisorAbove: number; readonly storeManagerAbove: number };
  /** How often a loop may go round before the case escalates; `ContactAttempted`: attempts before giving up. */
  readonly limits: Readonly<Record<'ApprovalDenied' | 'RefundFailed' | 'ContactAttempted', number>>;
  readonly within: {
    /** After signing for the goods, to send them back without a reason: Consumer Law 25 says seven days at least. */
    readonly noReason: string;
    readonly eligibility: string;
    readonly approval: string;
    /** For the customer to send the goods. */
    readonly goodsReturn: string;
    readonly inspection: string;
    readonly assessment: string;
    /** After the goods are back: Consumer Law 25 says seven days at most. */
    readonly refund: string;
    readonly replacement: string;
    readonly informing: string;
  };
}

export const DEFAULT_RETURN_EXCHANGE_SETTINGS: ReturnExchangeSettings = {
  approval: { supervisorAbove: 200, storeManagerAbove: 2_000 },
  limits: { ApprovalDenied: 3, RefundFailed: 2, ContactAttempted: 3 },
  within: {
    noReason: '7 days',
    eligibility: '1 working day',
    approval: '4 working hours',
    goodsReturn: '10 days',
    inspection: '2 working days',
    assessment: '1 working day',
    refund: '7 days',
    replacement: '5 working days',
    informing: '1 working day',
  },
};

export type ReturnExchangePolicy = Policy<ReturnExchangeSettings>;
