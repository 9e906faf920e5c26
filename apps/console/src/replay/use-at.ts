import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

/** Which fact is looked at: `at=<revision>` in the address. */
const AT = 'at';

export interface At {
  readonly revision: number;
  /** Out of range: the nearest one. */
  readonly go: (revision: number) => void;
  /** So many facts on, or back where it is negative: from where the last call led, drawn or not. */
  readonly step: (facts: number) => void;
}

/** The revision that the address names; the first where it names none, the nearest where there is no such one. */
export function useAt(last: number): At {
  const [params, setParams] = useSearchParams();
  const within = (revision: number) => Math.min(last, Math.max(0, revision));
  const asked = Number(params.get(AT) ?? 0);
  const revision = Number.isInteger(asked) ? within(asked) : 0;
  const latest = useRef(revision);
  useEffect(() => {
    latest.current = revision;
  }, [revision]);
  const go = (to: number) => {
    latest.current = within(to);
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.set(AT, String(latest.current));
        return after;
      },
      // A history of one entry a step would make “back” useless.
      { replace: true, preventScrollReset: true },
    );
  };
  return { revision, go, step: (facts) => go(latest.current + facts) };
}
