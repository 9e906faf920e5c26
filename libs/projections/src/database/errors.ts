/** Base of the errors of view databases; `code` is stable and meant for programs. */
export abstract class ViewsError extends Error {
  abstract readonly code: string;
  override get name(): string {
    return this.constructor.name;
  }
}

/** The database of views can't be reached or can't serve now. It may be back at any moment: nothing need be restarted. */
export class ViewsUnavailableError extends ViewsError {
  readonly code = 'views-unavailable';
  readonly place: string;
  /** What the database or the network said. */
  readonly reason: string;

  constructor(place: string, reason: string) {
    super(`The views at ${place} are not available: ${reason}.`);
    this.place = place;
    this.reason = reason;
  }
}

/** The location of the view database can't be understood. The location itself isn't told: it may hold a password. */
export class InvalidViewsLocationError extends ViewsError {
  readonly code = 'invalid-views-location';

  constructor(reason: string) {
    super(`The location of the views can't be understood: ${reason}.`);
  }
}

/** Somebody else moved the view's checkpoint or made its tables anew: what was to be written is outdated, and wasn't. */
export class CheckpointMovedError extends ViewsError {
  readonly code = 'checkpoint-moved';
  readonly view: string;

  constructor(view: string, position: number) {
    super(`View ${view} isn't at position ${position} any more: another process has written it.`);
    this.view = view;
  }
}

/** Another process brings this view forward. */
export class NotLeadingError extends ViewsError {
  readonly code = 'not-leading';
  readonly view: string;

  constructor(view: string, place: string) {
    super(`Another process brings view ${view} forward at ${place}. Stop it first, or let it go on.`);
    this.view = view;
  }
}

/** Another process is building views beside these. */
export class BuildUnderWayError extends ViewsError {
  readonly code = 'build-under-way';

  constructor(place: string) {
    super(`Views are being built at ${place} by another process already.`);
  }
}

/** There is no such build of the view, or it can't be used so. */
export class NoSuchBuildError extends ViewsError {
  readonly code = 'no-such-build';
  readonly view: string;

  constructor(view: string, build?: number) {
    super(
      build === undefined
        ? `No other build of ${view} was in use before: there is nothing to go back to.`
        : `${view} has no build ${build} that could be used or dropped so.`,
    );
    this.view = view;
  }
}

/** So many streams can't be followed that the view itself must be at fault. Nothing of the last batch was kept. */
export class TooManyParkedError extends ViewsError {
  readonly code = 'too-many-parked';
  readonly view: string;

  constructor(view: string, most: number, last: { readonly stream: string; readonly reason: string }) {
    super(
      `View ${view} can’t follow more than ${most} streams, the last one ${last.stream} (${last.reason}). ` +
        'It has stopped, because the view itself is probably at fault.',
    );
    this.view = view;
  }
}

/** Nobody who leads the view has answered in time. */
export class NotSettledError extends ViewsError {
  readonly code = 'not-settled';
  readonly view: string;

  constructor(view: string) {
    super(`Nobody who brings view ${view} forward has answered in time. What was asked for stays asked for.`);
    this.view = view;
  }
}
