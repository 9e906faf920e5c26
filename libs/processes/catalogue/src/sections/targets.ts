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

/** The figures that can have a target, by their names in the API. */
export const TARGET_FIGURES: Readonly<Record<string, TargetFigure>> = {
  'first-response-rate': { measure: 'share', aim: 'at-least', standard: 1 },
  'resolution-rate': { measure: 'share', aim: 'at-least', standard: 0.95 },
  satisfaction: { measure: 'share', aim: 'at-least', standard: 0.9 },
  'complaint-rate': { measure: 'share', aim: 'at-most', standard: 0.01 },
  'repeat-complaint-rate': { measure: 'share', aim: 'at-most' },
  'on-time-rate': { measure: 'share', aim: 'at-least' },
  'first-contact-resolution-rate': { measure: 'share', aim: 'at-least' },
  'reopen-rate': { measure: 'share', aim: 'at-most' },
  'escalation-rate': { measure: 'share', aim: 'at-most' },
  'reassignment-rate': { measure: 'share', aim: 'at-most' },
  'resolution-on-time-rate': { measure: 'share', aim: 'at-least' },
  'rejection-rate': { measure: 'share', aim: 'at-most' },
  'completion-rate': { measure: 'share', aim: 'at-least' },
  'cancellation-rate': { measure: 'share', aim: 'at-most' },
  // Milliseconds: of the median.
  'first-response-time': { measure: 'number', aim: 'at-most' },
  'first-resolution-time': { measure: 'number', aim: 'at-most' },
  'first-resolution-working-time': { measure: 'number', aim: 'at-most' },
  'total-resolution-time': { measure: 'number', aim: 'at-most' },
  'total-resolution-working-time': { measure: 'number', aim: 'at-most' },
  'backlog-age': { measure: 'number', aim: 'at-most' },
};

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
        place.at(figure).wrong(`is not a figure with a target (${Object.keys(TARGET_FIGURES).join(', ')})`);
      else if (target === null) after.delete(figure);
      else if (isTarget(target, known)) after.set(figure, target);
      else
        place
          .at(figure)
          .wrong(known.measure === 'share' ? 'must be a share from 0 to 1' : 'must be a number from 0');
    }
    return Object.fromEntries(after);
  },
};

const isTarget = (said: unknown, { measure }: TargetFigure): said is number =>
  typeof said === 'number' && said >= 0 && said <= (measure === 'share' ? 1 : Number.MAX_SAFE_INTEGER);
