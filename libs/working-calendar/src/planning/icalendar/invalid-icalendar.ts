/** One thing wrong with an iCalendar file. */
export interface IcalendarIssue {
  /** Counted from 1: where the event begins, or the very line where that can be told. */
  readonly line: number;
  readonly message: string;
}

/** The text is no iCalendar file that days can be read from; `issues` names everything that is wrong with it. */
export class InvalidIcalendarError extends Error {
  override readonly name = 'InvalidIcalendarError';
  readonly code = 'invalid-icalendar';
  readonly issues: readonly IcalendarIssue[];
  constructor(issues: readonly IcalendarIssue[]) {
    super(
      `Not an iCalendar file to read days from: ${issues
        .map(({ line, message }) => `line ${line} ${message}`)
        .join('; ')}.`,
    );
    this.issues = issues;
  }
}
