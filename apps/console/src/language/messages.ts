import type { Localised } from './language.ts';
import { useLanguage } from './language-context.tsx';

/** A text of the interface: words, or words made of values. */
type Message = string | ((...values: never[]) => string);

/** The texts of one part of the interface, both languages side by side, so that none is forgotten. */
export type Messages = Readonly<Record<string, Localised<Message>>>;

/** The same texts in one language. */
export type Texts<M extends Messages> = { readonly [Name in keyof M]: M[Name]['zh-CN'] };

/** A message in both languages. */
export const message = <M extends Message>(zh: M, en: NoInfer<M> | string): Localised<M> => ({
  'zh-CN': zh,
  en: en as M,
});

/** The texts in the chosen language: `const t = useTexts(TEXTS)`, then `t.title`, `t.found(3)`. */
export function useTexts<M extends Messages>(messages: M): Texts<M> {
  const { language } = useLanguage();
  const cached = inLanguage.get(messages);
  if (cached) return cached[language] as Texts<M>;
  const texts = { 'zh-CN': textsIn(messages, 'zh-CN'), en: textsIn(messages, 'en') };
  inLanguage.set(messages, texts);
  return texts[language] as Texts<M>;
}

const inLanguage = new WeakMap<Messages, Localised<Texts<Messages>>>();

const textsIn = (messages: Messages, language: keyof Localised): Texts<Messages> =>
  Object.fromEntries(Object.entries(messages).map(([name, localised]) => [name, localised[language]]));
