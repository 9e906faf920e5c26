/** Windows that people have, CSS pixels. */
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** How somebody looks at pages. */
export interface Way {
  readonly how: string;
  readonly dark: boolean;
  readonly width: number;
  readonly height: number;
}

/** Each two of language, colours and width come together in one of the two. */
export const WAYS_IN_CHINESE: readonly Way[] = [
  { how: 'light, on a desk', dark: false, ...DESK },
  { how: 'dark, on a phone', dark: true, ...PHONE },
];
export const WAYS_IN_ENGLISH: readonly Way[] = [
  { how: 'dark, on a desk', dark: true, ...DESK },
  { how: 'light, on a phone', dark: false, ...PHONE },
];
