/** A mapping that can't be meant as it stands. */
export class InvalidMappingError extends Error {
  override readonly name = 'InvalidMappingError';
  constructor(
    readonly path: string,
    /** Where in the mapping, as a dotted path; a line for broken YAML. */
    readonly at: string,
    readonly reason: string,
  ) {
    super(`${path}: ${at} ${reason}.`);
  }
}
