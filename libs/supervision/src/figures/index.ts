export { FIGURES, figureNamed } from './all-figures.ts';
export * from './asking/answer.ts';
export type { CasesOf } from './asking/cases-of.ts';
export * from './asking/invalid-figure-question-error.ts';
export * from './asking/list-cases-of.ts';
export { SILENT_DAYS, type FigureQuestion, type Scope } from './asking/question.ts';
export * from './asking/series.ts';
export type { TargetOf, TargetState } from './asking/target.ts';
export type { Spread } from './asking/tally.ts';
export type { FigureGroup, FigureValue, ToldPeriod } from './asking/told-groups.ts';
export * from './asking/overview.ts';
export * from './definition/describe-figure.ts';
export * from './definition/dimension.ts';
export type { Figure } from './definition/figure.ts';
export * from './definition/period.ts';
export { FUNNEL } from './funnel/describe-funnel.ts';
export {
  casesOfFunnel,
  countCasesOfFunnel,
  FUNNEL_PARTS,
  type FunnelCases,
  type FunnelPart,
} from './funnel/funnel-cases.ts';
export * from './funnel/funnel.ts';
export { MAIN_STATES } from './funnel/main-states.ts';
