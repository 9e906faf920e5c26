/** An expected "no": a value, not an error. Codes are stable, and have a label beside the definition. */
export interface Refusal {
  readonly refused: string;
  /** Figures and names that explain it, e.g. `{ limit: 200 }`. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** Refuses a command for a reason that the process knows. */
export const refuse = (code: string, details: Readonly<Record<string, unknown>> = {}): Refusal => ({
  refused: code,
  details,
});

export const isRefusal = (value: object): value is Refusal => 'refused' in value;
