/** One thing wrong with a calendar, and where: `weekly.1[0]`, say. */
export interface CalendarIssue {
  readonly path: string;
  readonly message: string;
}

/** The value is no working calendar; `issues` names everything that is wrong with it. */
export class InvalidCalendarError extends Error {
  readonly code = 'invalid-calendar';
  readonly issues: readonly CalendarIssue[];
  constructor(issues: readonly CalendarIssue[]) {
    super(
      `Not a working calendar: ${issues.map(({ path, message }) => (path ? `${path} ${message}` : message)).join('; ')}.`,
    );
    this.name = 'InvalidCalendarError';
    this.issues = issues;
  }
}
