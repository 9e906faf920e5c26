/** The rows of all pages of a list, page by page: each is read when the one before is written. */
export async function* allPages<Page extends { readonly next?: string }>(
  first: Page,
  read: (cursor: string) => Promise<Page>,
): AsyncGenerator<Page, void, undefined> {
  let page = first;
  yield page;
  while (page.next !== undefined) {
    page = await read(page.next);
    yield page;
  }
}
