/** The copy isn't made, because it would not be one. Nothing was written to the target, or nothing more. */
export class CopyRefusedError extends Error {
  override readonly name = 'CopyRefusedError';
}

/** What was read back from the target isn't what the source holds. */
export class CopyDiffersError extends Error {
  override readonly name = 'CopyDiffersError';
}
