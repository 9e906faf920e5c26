export type * from './data.ts';
export type * from './facts.ts';
export { followUpVisit } from './process.ts';
export {
  DEFAULT_FOLLOW_UP_VISIT_SETTINGS,
  type FollowUpVisitPolicy,
  type FollowUpVisitSettings,
} from './settings.ts';
export * from './vocabulary.ts';
