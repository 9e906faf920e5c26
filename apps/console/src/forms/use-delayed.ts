import { useEffect, useState } from 'react';

/** A value as it was before it went on changing: what is typed is asked for once the typing pauses. @param pause milliseconds */
export function useDelayed<Value>(value: Value, pause = 250): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
