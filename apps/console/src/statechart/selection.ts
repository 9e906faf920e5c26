/** What somebody looks at more closely: a state by its path, or an arrow by its id. */
export type Selection =
  { readonly kind: 'state'; readonly path: string } | { readonly kind: 'edge'; readonly id: string };
