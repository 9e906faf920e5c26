import type { Label } from '@huiyin/process-engine';

/** One thing wrong with a policy document. */
export interface PolicyIssue {
  /** Where in the document, as a dotted path; empty for the document itself. */
  readonly path: string;
  /** The same as a JSON Pointer (RFC 6901). */
  readonly pointer: string;
  /** What is wrong there, as the end of a sentence: `must be an object`. */
  readonly reason: Label;
}

/** A policy document says something that can't be meant. */
export class InvalidPolicyError extends Error {
  override readonly name = 'InvalidPolicyError';
  /** Where the first mistake is, and what, in English as the message is. */
  readonly path: string;
  readonly reason: string;

  /** @param issues everything that is wrong, at least one thing. */
  constructor(readonly issues: readonly PolicyIssue[]) {
    super(
      `Policy: ${issues.map(({ path, reason }) => `${path || 'the document'} ${reason.en}`).join('; ')}.`,
    );
    const [first] = issues;
    this.path = first?.path ?? '';
    this.reason = first?.reason.en ?? '';
  }
}
