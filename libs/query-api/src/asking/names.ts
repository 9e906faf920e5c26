/** Names separated by commas: one to fifty of them. */
export const NAMES = /^[^\p{Cc},]{1,100}(,[^\p{Cc},]{1,100}){0,49}$/u;

/** Small numbers separated by commas. */
export const NUMBERS = /^\d{1,2}(,\d{1,2}){0,9}$/;

/** The names in such a list. */
export const namesIn = (list: string | undefined): readonly string[] | undefined => list?.split(',');

/** The numbers in such a list. */
export const numbersIn = (list: string | undefined): readonly number[] | undefined =>
  list?.split(',').map(Number);
