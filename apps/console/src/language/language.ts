/** The languages of the interface; the first is the companies’ own. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in every language, as the API gives it too. */
export type Localised<T = string> = Readonly<Record<Language, T>>;

/** Where the choice is kept, for every tab of this browser. */
const KEPT = 'huiyin.language';

const isLanguage = (text: string | null): text is Language => LANGUAGES.some((language) => language === text);

/** What was chosen before; else Chinese, unless the browser asks for another language. */
export function initialLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (isLanguage(kept)) return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
}
