/** A place in a log file. Lines and columns count from 1. */
export interface Place {
  readonly line?: number;
  readonly column?: number;
  /** In the format's own terms, counting from 1: `trace 12, event 3`, `row 7`, `event 4 (e4)`. */
  readonly element?: string;
}

/** The place in words: `line 12, column 3 (trace 1, event 2)`. */
export function placeInWords({ line, column, element }: Place): string {
  const position = [line && `line ${line}`, column && `column ${column}`].filter(Boolean).join(', ');
  return position && element ? `${position} (${element})` : position || (element ?? '');
}
