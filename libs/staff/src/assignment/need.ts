import { weightOf } from './weight.ts';

/** What a case asks of whoever is to be responsible for it. */
export interface Need {
  readonly store: string;
  /** How high the case is raised: 0 not at all, 1 to the supervisor, 2 to the store manager. */
  readonly level: 0 | 1 | 2;
  /** Skills that whoever is responsible must have. */
  readonly skills: readonly string[];
  /** What the case is about: where somebody of the store has a skill of such a name, it is asked for too. */
  readonly subjects: readonly string[];
  /** Who may be responsible, the ones to be asked first in front. */
  readonly roles: readonly string[];
  /** What the case adds to a load. */
  readonly weight: number;
  readonly assignee?: string;
  /** Those who don't handle it any more. */
  readonly escalatedPast: readonly string[];
}

/** Who is asked first on each level of escalation, and whom then. */
export const ROLES_BY_LEVEL: Readonly<Record<0 | 1 | 2, readonly string[]>> = [
  ['agent', 'supervisor', 'store-manager'],
  ['supervisor', 'store-manager'],
  ['store-manager'],
];

/** What of a case's data is read, whatever its process. */
interface CaseData {
  readonly store?: unknown;
  readonly category?: unknown;
  readonly severity?: unknown;
  readonly channel?: unknown;
  readonly customer?: { readonly tier?: unknown };
  readonly assignee?: unknown;
  readonly escalatedPast?: readonly string[];
  readonly level?: unknown;
}

/**
 * What a case asks for, by its data. It is about its process, its category, its channel and the customer's tier.
 *
 * @param skills what the company asks for, by the case's category.
 */
export function needOf(
  process: string,
  data: object,
  skills: Readonly<Record<string, readonly string[]>> = {},
): Need {
  const { store, category, severity, channel, customer, assignee, escalatedPast, level } = data as CaseData;
  const height = level === 1 || level === 2 ? level : 0;
  return {
    store: isText(store) ? store : '',
    skills: (isText(category) && Object.hasOwn(skills, category) && skills[category]) || [],
    subjects: [process, category, channel, customer?.tier].filter(isText),
    level: height,
    roles: ROLES_BY_LEVEL[height],
    weight: weightOf(isText(severity) ? severity : undefined),
    ...(isText(assignee) && { assignee }),
    escalatedPast: escalatedPast ?? [],
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';
