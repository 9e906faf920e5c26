/** Who calls. */
export interface User {
  readonly name: string;
  /** Groups that access control lists can name, such as `$admins`. */
  readonly groups: readonly string[];
}
