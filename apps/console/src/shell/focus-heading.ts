/** The address that was opened first: the browser itself reads that page. */
let told: string | undefined;

/**
 * After going to another page, moves the focus to its heading: it’s read, and Tab goes on from there. Not where the page has put
 * the focus itself, into a form’s first field; nor when only the query part of the address changes.
 */
export function focusHeading(heading: HTMLElement, pathname: string): void {
  const first = told === undefined;
  const same = told === pathname;
  told = pathname;
  const { activeElement } = document;
  const lost = activeElement === null || activeElement === document.body;
  if (first || (same && !lost)) return;
  if (lost || !heading.closest('main')?.contains(activeElement)) heading.focus({ preventScroll: true });
}
