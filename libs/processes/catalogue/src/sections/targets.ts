import type { Section } from './section.ts';

/** A figure that can have a target. */
export interface TargetFigure {
  /** A `share` is from 0 to 1; a `number` is from 0, in the figure's own unit. */
  readonly measure: 'share' | 'number';
  /** On which side of the target one wants to be. */
  readonly aim: 'at-least' | 'at-most';
  /** The target until a company sets another one; absent: none. */
  readonly standard?: number;
}

const atLeast = { measure: 'share', aim: 'at-least' } as const;
const atMost = { measure: 'share', aim: 'at-most' } as const;
/** Milliseconds, or cases. */
const noMoreThan = { measure: 'number', aim: 'at-most' } as const;

/** The figures that can have a target, by their names in the API. */
export const TARGET_FIGURES: Readonly<Record<string, TargetFigure>> = {
  'first-response-rate': { ...atLeast, standard: 1 },
  'resolution-rate': { ...atLeast, standard: 0.95 },
  satisfaction: { ...atLeast, standard: 0.9 },
  'complaint-rate': { ...atMost, standard: 0.01 },
  'repeat-complaint-rate': atMost,
  'on-time-rate': atLeast,
  'resolution-on-time-rate': atLeast,
  'first-contact-resolution-rate': atLeast,
  'completion-rate': atLeast,
  'reopen-rate': atMost,
  'escalation-rate': atMost,
  'reassignment-rate': atMost,
  'rejection-rate': atMost,
  'cancellation-rate': atMost,
  'first-response-time': noMoreThan,
  'first-resolution-time': noMoreThan,
  'first-resolution-working-time': noMoreThan,
  'total-resolution-time': noMoreThan,
  'total-resolution-working-time': noMoreThan,
  'time-in-state': noMoreThan,
  'working-time-in-state': noMoreThan,
  backlog: noMoreThan,
  'backlog-age': noMoreThan,
  unassigned: noMoreThan,
  overdue: noMoreThan,
  'not-updated': noMoreThan,
};

const NAMES = Object.keys(TARGET_FIGURES);

/** Targets by figure. */
export type Targets = Readonly<Record<string, number>>;

export const targets: Section<Targets> = {
  standard: Object.fromEntries(
    Object.entries(TARGET_FIGURES).flatMap(([figure, { standard }]) =>
      standard === undefined ? [] : [[figure, standard]],
    ),
  ),
  over(before, said, place) {
    const after = new Map(Object.entries(before));
    for (const [figure, target] of Object.entries(place.object(said))) {
      const known = Object.hasOwn(TARGET_FIGURES, figure) ? TARGET_FIGURES[figure] : undefined;
      if (!known)
        place
          .at(figure)
          .wrong(
            `不是可设目标的指标（${NAMES.join('、')}）`,
            `is not a figure with a target (${NAMES.join(', ')})`,
          );
      else if (target === null) after.delete(figure);
      else if (isTarget(target, known)) after.set(figure, target);
      else if (known.measure === 'share')
        place.at(figure).wrong('必须是 0 至 1 的比例', 'must be a share from 0 to 1');
      else place.at(figure).wrong('必须是不小于 0 的数', 'must be a number from 0');
    }
    return Object.fromEntries(after);
  },
};

const isTarget = (said: unknown, { measure }: TargetFigure): said is number =>
  typeof said === 'number' && said >= 0 && said <= (measure === 'share' ? 1 : Number.MAX_SAFE_INTEGER);
