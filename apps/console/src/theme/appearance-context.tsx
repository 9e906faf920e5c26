import { createContext, useContext } from 'react';
import type { Appearance } from './appearance.ts';

interface AppearanceChoice {
  readonly appearance: Appearance;
  readonly choose: (appearance: Appearance) => void;
  /** What that comes to. */
  readonly dark: boolean;
}

export const AppearanceContext = createContext<AppearanceChoice>({
  appearance: 'system',
  choose: () => undefined,
  dark: false,
});

export const useAppearance = (): AppearanceChoice => useContext(AppearanceContext);

/** Whether pages are drawn dark, for what draws itself: charts, statecharts. */
export const useDark = (): boolean => useAppearance().dark;
