import { useSearchParams } from 'react-router';

/** Which fact is looked at: `at=<revision>` in the address. */
const AT = 'at';

export interface At {
  readonly revision: number;
  /** Out of range: the nearest one. */
  readonly go: (revision: number) => void;
}

/** The revision that the address names; the first where it names none, the nearest where there is no such one. */
export function useAt(last: number): At {
  const [params, setParams] = useSearchParams();
  const within = (revision: number) => Math.min(last, Math.max(0, revision));
  const asked = Number(params.get(AT) ?? 0);
  return {
    revision: Number.isInteger(asked) ? within(asked) : 0,
    go: (revision) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          after.set(AT, String(within(revision)));
          return after;
        },
        // A history of one entry a step would make “back” useless.
        { replace: true, preventScrollReset: true },
      ),
  };
}
