import {
  StoreAccessDeniedError,
  StoreClosedError,
  StoreFailedError,
  StoreFullError,
  StoreUnavailableError,
  WrongExpectedRevisionError,
} from '@huiyin/event-store';
import { ViewsUnavailableError } from '@huiyin/projections';

const PASSING = [
  StoreUnavailableError,
  StoreAccessDeniedError,
  StoreFullError,
  StoreFailedError,
  StoreClosedError,
  WrongExpectedRevisionError,
  ViewsUnavailableError,
] as const;

/** Whether the store or the views are to blame: everything waits until they are back, and is tried again. */
export const isPassing = (error: unknown): boolean => PASSING.some((type) => error instanceof type);
