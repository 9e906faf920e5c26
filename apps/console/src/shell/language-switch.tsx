import { Button } from 'antd';
import { useLanguage } from '../language/language-context.tsx';
import { LANGUAGES, type Language } from '../language/language.ts';

/** Each language in itself, shortly and in full. */
const NAMES: Readonly<Record<Language, { readonly short: string; readonly full: string }>> = {
  'zh-CN': { short: '中文', full: '切换为中文' },
  en: { short: 'EN', full: 'EN: switch to English' },
};

/** Changes to the other language: named in that one, for who doesn’t read this one. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = LANGUAGES.find((each) => each !== language)!;
  return (
    <Button
      type="text"
      className="shell-language"
      lang={other}
      aria-label={NAMES[other].full}
      onClick={() => choose(other)}
    >
      {NAMES[other].short}
    </Button>
  );
}
