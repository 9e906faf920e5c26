/** An attribute as a test writes it. */
export interface WrittenAttribute {
  readonly type: string;
  readonly key: string;
  readonly value?: string;
  readonly nested?: readonly WrittenAttribute[];
}

export interface WrittenTrace {
  readonly attributes: readonly WrittenAttribute[];
  readonly events: readonly (readonly WrittenAttribute[])[];
}

/** How a file is laid out: none of it may change what is read. */
export interface Layout {
  readonly lineEnd: string;
  readonly quote: '"' | "'";
  readonly emptyTags: boolean;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '&#10;',
  '\r': '&#xD;',
  '\t': '&#x9;',
};

const DENSE: Layout = { lineEnd: '', quote: '"', emptyTags: true };

/** A XES log with these traces. */
export function writeXes(traces: readonly WrittenTrace[], layout: Layout = DENSE): string {
  const all = (attributes: readonly WrittenAttribute[]) =>
    attributes.map((a) => attribute(a, layout)).join('');
  const body = traces.map(
    ({ attributes, events }) =>
      `<trace>${all(attributes)}${layout.lineEnd}` +
      events.map((event) => `<event>${layout.lineEnd}${all(event)}</event>${layout.lineEnd}`).join('') +
      `</trace>${layout.lineEnd}`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>${layout.lineEnd}<log xes.version="1.0">${body.join('')}</log>`;
}

function attribute({ type, key, value, nested = [] }: WrittenAttribute, layout: Layout): string {
  const { lineEnd, emptyTags } = layout;
  const name = (of: string, text: string) => ` ${of}=${layout.quote}${escaped(text)}${layout.quote}`;
  const start = `<${type}${name('key', key)}${value === undefined ? '' : name('value', value)}`;
  if (nested.length === 0 && emptyTags) return `${start}/>${lineEnd}`;
  return `${start}>${nested.map((inner) => attribute(inner, layout)).join('')}</${type}>${lineEnd}`;
}

function escaped(text: string): string {
  return text.replace(/[&<"'\n\r\t]/g, (character) => ESCAPES[character]!);
}

/** An event with the three attributes that every test wants. */
export function event(activity: string, time: string, ...more: WrittenAttribute[]): WrittenAttribute[] {
  return [
    { type: 'string', key: 'concept:name', value: activity },
    { type: 'date', key: 'time:timestamp', value: time },
    ...more,
  ];
}
