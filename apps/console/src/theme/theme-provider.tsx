import CloseCircleFilled from '@ant-design/icons/CloseCircleFilled';
import DownOutlined from '@ant-design/icons/DownOutlined';
import EllipsisOutlined from '@ant-design/icons/EllipsisOutlined';
import { App as AntApp, ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { useLanguage } from '../language/language-context.tsx';
import { AppearanceContext } from './appearance-context.tsx';
import { initialAppearance, keepAppearance, type Appearance } from './appearance.ts';
import { DARK, LIGHT } from './tokens.ts';
import { useSystemDark } from './use-system-dark.ts';
import './theme.css';

/** Two Chinese characters on a button stay together: their names are what people and tests look for. */
const BUTTON = { autoInsertSpace: false };

/** The components’ own pictures have English names: what they stand for is told by what they stand in. */
const SELECT = { suffixIcon: <DownOutlined aria-hidden />, clearIcon: <CloseCircleFilled aria-hidden /> };
const TABS = { more: { icon: <EllipsisOutlined aria-hidden /> } };

/** Colours, sizes and words of the components, in the chosen language, light or dark. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  const systemDark = useSystemDark();
  const [appearance, setAppearance] = useState(initialAppearance);
  const dark = appearance === 'system' ? systemDark : appearance === 'dark';
  const choice = useMemo(
    () => ({
      appearance,
      dark,
      choose: (next: Appearance) => {
        keepAppearance(next);
        setAppearance(next);
      },
    }),
    [appearance, dark],
  );
  // The browser’s own parts follow: scroll bars, the canvas behind the page.
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  return (
    <AppearanceContext value={choice}>
      <ConfigProvider
        locale={language === 'en' ? en : zh}
        theme={dark ? DARK : LIGHT}
        button={BUTTON}
        select={SELECT}
        tabs={TABS}
      >
        <AntApp>{children}</AntApp>
      </ConfigProvider>
    </AppearanceContext>
  );
}
