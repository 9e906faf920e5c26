/** What the API is asked for: the query of a list, by name. Two of the same members mean the same cases. */
export interface Request {
  readonly filter: Readonly<Record<string, string>>;
  readonly sort: string;
}
