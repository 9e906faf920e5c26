/** Where something listens. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Host and port of an authority such as `db.example:2113` or `[::1]:2113`; nothing where it's none. */
export function hostAndPort(authority: string, defaultPort: number): Address | undefined {
  const match = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]/@]+))(?::(\d{1,5}))?$/.exec(authority);
  const host = match?.[1] ?? match?.[2];
  if (host === undefined) return undefined;
  const port = match?.[3] === undefined ? defaultPort : Number(match[3]);
  return port <= 65_535 ? { host, port } : undefined;
}
