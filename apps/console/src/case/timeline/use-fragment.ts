import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** The fragment of the address; the element of that name is brought into view when the address changes to it. */
export function useFragment(): string {
  const fragment = useLocation().hash.slice(1);
  useEffect(() => {
    if (fragment) document.getElementById(fragment)?.scrollIntoView({ block: 'center' });
  }, [fragment]);
  return fragment;
}
