import { useCallback, useState } from 'react';

/** Where the choice is kept, for every tab of this browser. */
const KEPT = 'huiyin.navigation';
const FOLDED = 'folded';

/** Whether navigation shows icons alone. */
export function useFolded(): readonly [folded: boolean, toggle: () => void] {
  const [folded, setFolded] = useState(() => localStorage.getItem(KEPT) === FOLDED);
  const toggle = useCallback(() => {
    if (folded) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, FOLDED);
    setFolded(!folded);
  }, [folded]);
  return [folded, toggle];
}
