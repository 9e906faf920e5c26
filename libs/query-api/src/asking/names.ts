/** Names separated by commas: one to fifty of them. */
export const NAMES = /^[^\p{Cc},]{1,100}(,[^\p{Cc},]{1,100}){0,49}$/u;

/** The names in such a list. */
export const namesIn = (list: string | undefined): readonly string[] | undefined => list?.split(',');
