import { StoreAccessDeniedError, StoreUnavailableError } from '@huiyin/event-store';
import { CheckpointMovedError, ViewsUnavailableError } from '../database/errors.ts';

const PASSING = [
  StoreUnavailableError,
  StoreAccessDeniedError,
  ViewsUnavailableError,
  CheckpointMovedError,
] as const;

/** Whether trying again may help: the store or the database is away, or somebody else has written the view meanwhile. */
export const isTransient = (failure: unknown): boolean => PASSING.some((type) => failure instanceof type);
