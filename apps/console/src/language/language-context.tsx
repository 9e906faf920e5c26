import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { askIn } from '../api/client.ts';
import { initialLanguage, keepLanguage, type Language, type Localised } from './language.ts';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'zh-CN', choose: () => undefined });

/** Holds which language the pages speak, and tells the browser (hyphenation, screen readers, fonts). */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(() => {
    const initial = initialLanguage();
    askIn(initial);
    return initial;
  });
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      choose: (next) => {
        keepLanguage(next);
        askIn(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export const useLanguage = (): LanguageChoice => useContext(LanguageContext);

/** Reads a label of the API in the chosen language; `otherwise` where there’s none. */
export function useLabel(): (label: Partial<Localised> | undefined, otherwise?: string) => string {
  const { language } = useLanguage();
  return (label, otherwise = '') => label?.[language] ?? label?.['zh-CN'] ?? otherwise;
}
