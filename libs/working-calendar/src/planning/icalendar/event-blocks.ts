import { type IcalendarIssue } from './invalid-icalendar.ts';

/** A content line, unfolded, with the number of the line that it begins on. */
export interface ContentLine {
  readonly line: number;
  readonly text: string;
}

/** The content lines of one VEVENT, `BEGIN` and `END` included. */
export interface EventBlock {
  readonly line: number;
  readonly lines: readonly ContentLine[];
}

/** The events of an iCalendar text (RFC 5545) as they are written; what isn't well-formed about them is told. */
export function eventBlocks(text: string, issues: IcalendarIssue[]): readonly EventBlock[] {
  const lines = contentLines(text);
  if (!lines.some(({ text }) => isMark(text, 'BEGIN:VCALENDAR'))) {
    issues.push({ line: 1, message: 'is not the beginning of a calendar: there is no BEGIN:VCALENDAR' });
    return [];
  }
  const blocks: EventBlock[] = [];
  let open: ContentLine[] | undefined;
  for (const each of lines) {
    if (isMark(each.text, 'BEGIN:VEVENT')) {
      if (open?.[0]) issues.push({ line: open[0].line, message: 'begins an event that doesn’t end' });
      open = [];
    }
    open?.push(each);
    if (open?.[0] && isMark(each.text, 'END:VEVENT')) {
      blocks.push({ line: open[0].line, lines: open });
      open = undefined;
    }
  }
  if (open?.[0]) issues.push({ line: open[0].line, message: 'begins an event that doesn’t end' });
  return blocks;
}

/** The summary of an event as it is written. */
export const summaryOf = ({ lines }: EventBlock): string =>
  lines.flatMap(({ text }) => /^SUMMARY(?:;[^:]*)?:(.*)$/i.exec(text)?.[1] ?? [])[0] ?? '';

/** Lines that begin with white space go on with the one before (RFC 5545, 3.1). */
function contentLines(text: string): readonly ContentLine[] {
  const unfolded: { line: number; text: string }[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((physical, i) => {
      const last = unfolded.at(-1);
      if (last && /^[ \t]/.test(physical)) last.text += physical.slice(1);
      else if (physical !== '') unfolded.push({ line: i + 1, text: physical });
    });
  return unfolded;
}

const isMark = (text: string, mark: string): boolean => text.trim().toUpperCase() === mark;
