/** Tells the time in milliseconds since the Unix epoch; a fraction of one is not recorded. */
export type Clock = () => number;
