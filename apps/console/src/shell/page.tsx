import { useEffect, type ReactNode } from 'react';

interface PageProps {
  /** Heading and title of the tab. */
  readonly title: string;
  /** Beside the heading: what can be done on the page. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page’s frame: one heading, which is also the tab’s title, actions beside it, the content below. */
export function Page({ title, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · 回音 Huiyin`;
  }, [title]);
  return (
    <>
      <header className="page-header">
        <h1>{title}</h1>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}
