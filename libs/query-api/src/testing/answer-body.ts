/** What tests read from answers; the rest is compared whole. */
export interface ItemBody {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly position: number;
  readonly [member: string]: unknown;
}

export interface AnswerBody {
  readonly code: string;
  readonly items: readonly ItemBody[];
  readonly next?: string;
  readonly total?: number;
  readonly [member: string]: unknown;
}
