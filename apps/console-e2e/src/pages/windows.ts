/** How somebody looks at a page. */
export interface Look {
  readonly language: 'zh-CN' | 'en';
  readonly dark: boolean;
}

/** A window that people have; CSS pixels. */
export interface Window {
  readonly where: string;
  readonly width: number;
  readonly height: number;
  /** Each two of language, colours and width come together in one of the two windows. */
  readonly looks: readonly [Look, Look];
}

export const WINDOWS: readonly Window[] = [
  {
    where: 'on a desk',
    width: 1440,
    height: 900,
    looks: [
      { language: 'zh-CN', dark: false },
      { language: 'en', dark: true },
    ],
  },
  {
    where: 'on a phone',
    width: 390,
    height: 844,
    looks: [
      { language: 'zh-CN', dark: true },
      { language: 'en', dark: false },
    ],
  },
];
