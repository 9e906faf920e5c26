/** Tells the time in milliseconds since the Unix epoch. */
export type Clock = () => number;
