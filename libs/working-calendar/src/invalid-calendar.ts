/** One thing wrong with a calendar, and where: `weekly.1[0]`, say. */
export interface CalendarIssue {
  readonly path: string;
  /** What is wrong there, as the end of a sentence. */
  readonly message: Readonly<Record<'zh-CN' | 'en', string>>;
}

/** The value is no working calendar; `issues` names everything that is wrong with it. */
export class InvalidCalendarError extends Error {
  readonly code = 'invalid-calendar';
  readonly issues: readonly CalendarIssue[];
  constructor(issues: readonly CalendarIssue[]) {
    super(
      `Not a working calendar: ${issues.map(({ path, message }) => (path ? `${path} ${message.en}` : message.en)).join('; ')}.`,
    );
    this.name = 'InvalidCalendarError';
    this.issues = issues;
  }
}
