/** Which methods an address has, for the answer 405: find-my-way tells only whether method and path match together. */
export class AllowedMethods {
  readonly #methodsByRoute = new Map<string, Set<string>>();

  /** Remembers a route: its path as Fastify writes it, with `:name` and `*`. */
  add(path: string, method: string | readonly string[]): void {
    const methods = this.#methodsByRoute.get(path) ?? new Set();
    for (const each of typeof method === 'string' ? [method] : method) methods.add(each);
    this.#methodsByRoute.set(path, methods);
  }

  /** The methods of every route that matches this path, sorted; none when there is no such address. */
  of(path: string): string[] {
    const segments = segmentsOf(path);
    const found = new Set<string>();
    for (const [route, methods] of this.#methodsByRoute) {
      if (matches(segmentsOf(route), segments)) for (const method of methods) found.add(method);
    }
    return [...found].sort();
  }
}

function segmentsOf(path: string): string[] {
  return path.replace(/\/$/, '').split('/');
}

function matches(route: readonly string[], segments: readonly string[]): boolean {
  for (const [index, part] of route.entries()) {
    if (part === '*') return true;
    const segment = segments[index];
    if (segment === undefined) return false;
    if (part.includes(':') ? segment === '' : part !== segment) return false;
  }
  return route.length === segments.length;
}
