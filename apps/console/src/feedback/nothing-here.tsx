import type { ReactNode } from 'react';

/** Says that there is nothing, and what could be done about it. */
export function NothingHere({ words, children }: { readonly words: string; readonly children?: ReactNode }) {
  return (
    <div className="nothing-here">
      <p>{words}</p>
      {children}
    </div>
  );
}
