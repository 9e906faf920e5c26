/** A policy document says something that can't be meant. */
export class InvalidPolicyError extends Error {
  override readonly name = 'InvalidPolicyError';
  constructor(
    /** Where in the document, as a dotted path; empty for the document itself. */
    readonly path: string,
    readonly reason: string,
  ) {
    super(`Policy: ${path || 'the document'} ${reason}.`);
  }
}
