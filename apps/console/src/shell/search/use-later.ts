import { useEffect, useState } from 'react';

/** A value once it has stayed the same for a while. @param wait milliseconds */
export function useLater<T>(value: T, wait: number): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return later;
}
