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
