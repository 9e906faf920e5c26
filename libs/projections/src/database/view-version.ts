/** What a view's rows are kept under: those of another version are others. */
export interface ViewVersion {
  readonly name: string;
  readonly version: number;
}

const NAME = /^[a-z][a-z0-9_]*$/;

/** What a view's place is called, `cases.v2`. */
export function placeName({ name, version }: ViewVersion, separator = '.'): string {
  if (!NAME.test(name)) throw new RangeError(`“${name}” is no name for a view: small letters, digits and _.`);
  return `${name}${separator}v${version}`;
}
