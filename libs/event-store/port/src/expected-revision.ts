/**
 * What a stream must look like for an append to be made: a revision number means exactly that last revision;
 * `no-stream` that nothing was ever appended (or it was soft-deleted); `stream-exists` that something was; `any`
 * checks nothing.
 */
export type ExpectedRevision = number | 'any' | 'no-stream' | 'stream-exists';
