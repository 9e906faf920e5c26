/** What the API is asked for: the query of a list, by name. Two of the same members mean the same cases. */
export interface Request {
  readonly filter: Readonly<Record<string, string>>;
  readonly sort: string;
}

/** The address of a list, a board or a stream. */
export const addressOf = (path: string, ...parts: readonly Readonly<Record<string, string>>[]): string =>
  `${path}?${new URLSearchParams(Object.assign({}, ...parts) as Record<string, string>)}`;
