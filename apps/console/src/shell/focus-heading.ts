/** The page that is shown. */
let shown: string | undefined;

/** Whether it was gone to inside the console. The browser itself reads the page that it opens. */
let gone = false;

/**
 * After going to another page, moves the focus to its heading: it’s read, and Tab goes on from there. Not where the page has put
 * the focus itself, into a form’s first field; nor when only the query part of the address changes.
 */
export function focusHeading(heading: HTMLElement, pathname: string): void {
  const same = shown === pathname;
  gone ||= shown !== undefined && !same;
  shown = pathname;
  const { activeElement } = document;
  const lost = activeElement === null || activeElement === document.body;
  // A heading that replaces the one that had the focus, once the page has loaded, takes it over.
  if (!gone || (same && !lost)) return;
  if (lost || !heading.closest('main')?.contains(activeElement)) heading.focus({ preventScroll: true });
}
