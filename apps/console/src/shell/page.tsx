import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { focusHeading } from './focus-heading.ts';

interface PageProps {
  /** Heading and title of the tab. */
  readonly title: string;
  /** Beside the heading: what can be done on the page. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page’s frame: one heading, which is also the tab’s title, actions beside it, the content below. */
export function Page({ title, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} · 回音 Huiyin`;
  }, [title]);
  useEffect(() => {
    if (heading.current) focusHeading(heading.current, pathname);
  }, [pathname]);
  return (
    <>
      <header className="page-header">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}
