const HOUR = 3_600_000;

/** Durations are told in hours, with two decimals. */
export const hours = (milliseconds: number | null | undefined): number | undefined =>
  milliseconds === null || milliseconds === undefined
    ? undefined
    : Math.round((milliseconds / HOUR) * 100) / 100;
