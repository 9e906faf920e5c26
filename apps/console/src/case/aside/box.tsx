import { useId, type ReactNode } from 'react';

interface BoxProps {
  readonly title: string;
  /** Beside the title. */
  readonly extra?: ReactNode;
  /** For links to it. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** A section of the side column, named by its heading. */
export function Box({ title, extra, id, children }: BoxProps) {
  const heading = useId();
  return (
    <section
      className="case-box"
      aria-labelledby={heading}
      id={id}
      tabIndex={id === undefined ? undefined : -1}
    >
      <div className="case-box-head">
        <h2 id={heading}>{title}</h2>
        {extra}
      </div>
      {children}
    </section>
  );
}
