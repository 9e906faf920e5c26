export { remindingAt } from './deadline-policies.ts';
export { OpenedDeadlines } from './opened-deadlines.ts';
export { factsBy, type FiredDeadline } from './overdue-facts.ts';
export { becomes, received } from './received.ts';
