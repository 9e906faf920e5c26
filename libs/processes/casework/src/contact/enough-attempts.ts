import type { CaseworkData } from '../casework-data.ts';

/** How often the customer was tried to be reached in vain since the last time it worked, and how often it takes to give up. */
export const attemptsOf = ({ rounds, limits }: CaseworkData) => ({
  attempts: rounds.ContactAttempted ?? 0,
  required: limits.ContactAttempted ?? Infinity,
});

/** The guard of a machine: whether a customer may be given up as unreachable. */
export const enoughAttempts = ({ context }: { context: CaseworkData }): boolean => {
  const { attempts, required } = attemptsOf(context);
  return attempts >= required;
};
