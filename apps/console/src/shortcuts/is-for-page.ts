/** Where keys are text, or have a meaning of their own. */
const OWN_KEYS = [
  'input:not([type=checkbox], [type=radio], [type=button], [type=submit])',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable=false])',
  '[role=textbox]',
  '[role=combobox]',
  '[role=spinbutton]',
  '[role=menu]',
].join();

/**
 * Whether keys pressed there are the page’s: not those of a field, of an open menu, of a dialog above the page, nor those that go
 * with a modifier, which are the browser’s and the screen reader’s. Escape is everywhere.
 */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey)
    return false;
  if (event.key === 'Escape') return true;
  const { target } = event;
  return !(target instanceof Element) || !target.closest(`${OWN_KEYS}, [aria-modal=true]`);
}
