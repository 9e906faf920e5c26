/** How much work a case is, beside a minor one. */
const WEIGHTS: Readonly<Record<string, number>> = { critical: 3, major: 2 };

/** How much an open case counts against a person's capacity: critical 3, major 2, every other 1. */
export const weightOf = (severity: string | null | undefined): number =>
  (severity && Object.hasOwn(WEIGHTS, severity) ? WEIGHTS[severity] : undefined) ?? 1;
