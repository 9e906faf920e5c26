import type { Json } from '@huiyin/event-store';
import { addAttribute } from '../attributes.ts';
import { UnreadableTimeError, readMoment } from '../moment.ts';
import { type CsvLayout, columnCalled, isBlank } from './csv-layout.ts';

/** Which columns of a plain CSV log have a field of their own in a step; all others become attributes. */
export interface CsvColumns {
  readonly activity: string;
  readonly timestamp: string;
  readonly id?: string | undefined;
}

/** CSV whose columns mean what `columns` says. Cells stay text, since CSV has no types; blank ones are left out. */
export function plainCsv(columns: CsvColumns, timezone: string | undefined): CsvLayout {
  return (header) => {
    const activity = columnCalled(columns.activity, header);
    const timestamp = columnCalled(columns.timestamp, header);
    const id = columns.id === undefined ? undefined : columnCalled(columns.id, header);
    const others = [...header.entries()].filter(([at]) => at !== activity && at !== timestamp && at !== id);
    return (cells) => {
      const attributes: Record<string, Json> = {};
      for (const [at, name] of others) {
        if (!isBlank(cells[at]!)) addAttribute(attributes, name, cells[at]!);
      }
      const writtenTime = cells[timestamp]!;
      if (isBlank(writtenTime)) throw new UnreadableTimeError(`the cell "${columns.timestamp}" is empty`);
      return {
        id: id === undefined || isBlank(cells[id]!) ? undefined : cells[id]!,
        activity: cells[activity]!,
        occurredAt: readMoment(writtenTime, timezone),
        writtenTime,
        attributes,
        objects: [],
        trace: undefined,
        indexInTrace: undefined,
      };
    };
  };
}
