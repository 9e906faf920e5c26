export { countStuckCases, stuckCases, UNANSWERED_MS } from './stuck-cases.ts';
export type { StuckCase, StuckOptions, StuckPage } from './stuck-cases.ts';
export { STUCK_REASONS, type StuckReason } from './stuck-reasons.ts';
