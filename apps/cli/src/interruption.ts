/** The command was told to stop, and has put away what it had begun. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
}

/**
 * Lets a long work end in order on Ctrl-C. What is handed to it is to be called often: it throws once the command was told to
 * stop; a signal says the same to works that take one. A second Ctrl-C ends it at once.
 *
 * @param what is left behind, as a sentence.
 */
export async function interruptible<T>(
  what: string,
  work: (checkInterruption: () => void, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const interruption = new AbortController();
  const { signal } = interruption;
  const interrupt = () => {
    interruption.abort(new InterruptedError(`Stopped. ${what}`));
    stopListening();
  };
  const stopListening = () => {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  try {
    return await work(() => signal.throwIfAborted(), signal);
  } finally {
    stopListening();
  }
}
