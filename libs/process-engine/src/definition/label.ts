/** The two languages of the interface; Simplified Chinese comes first. */
export type Language = 'zh-CN' | 'en';

/** What people read instead of a code name. */
export type Label = Readonly<Record<Language, string>>;
