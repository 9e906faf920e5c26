import { App as AntApp, ConfigProvider, theme } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { useMemo, type ReactNode } from 'react';
import { useLanguage } from '../language/language-context.tsx';
import { useDark } from './use-dark.ts';
import './theme.css';

/** Colours, sizes and words of the components, in the chosen language, light or dark as the system is. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  const dark = useDark();
  const config = useMemo(
    () => ({
      algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
      token: { colorPrimary: dark ? '#4c8fe6' : '#0f5bb5', borderRadius: 4, motion: false },
    }),
    [dark],
  );
  return (
    <ConfigProvider locale={language === 'en' ? en : zh} theme={config}>
      <AntApp>{children}</AntApp>
    </ConfigProvider>
  );
}
