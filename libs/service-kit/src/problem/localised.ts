/** The languages an answer can be given in. */
export type Language = 'zh-CN' | 'en';

/** One text in every language. */
export type Localised = Readonly<Record<Language, string>>;

/** A text for people: in every language, or, when it comes from elsewhere, in whatever language it is in. */
export type Text = Localised | string;

/** The text in `language`. */
export function textIn(language: Language, text: Text): string {
  return typeof text === 'string' ? text : text[language];
}

/** Whether an unknown value holds a text in every language. */
export function isLocalised(value: unknown): value is Localised {
  return (
    typeof value === 'object' &&
    value !== null &&
    'zh-CN' in value &&
    'en' in value &&
    typeof value['zh-CN'] === 'string' &&
    typeof value.en === 'string'
  );
}
