import { Problem } from '@huiyin/service-kit';

/** In what a list is answered. */
export type Format = 'json' | 'csv' | 'xlsx';

export const FORMATS = ['json', 'csv', 'xlsx'] as const satisfies readonly Format[];

/** The media types of the formats. */
export const MEDIA_TYPES = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<Format, string>;

/** Longer than any client has reason to send; what comes after isn't looked at. */
const LONGEST_ACCEPT = 1_000;

/**
 * The format to answer in: what the query names, else what `Accept` likes best (RFC 9110, 12.5.1). JSON where nothing is said,
 * and on a tie.
 *
 * @throws Problem 406 `not-acceptable` when `Accept` takes none of them.
 */
export function formatOf(asked: Format | undefined, accept: string | undefined): Format {
  if (asked !== undefined) return asked;
  if (accept === undefined || accept.trim() === '') return 'json';
  const ranges = accept.slice(0, LONGEST_ACCEPT).split(',').map(rangeOf);
  let [best, highest]: [Format, number] = ['json', 0];
  for (const format of FORMATS) {
    const quality = qualityOf(MEDIA_TYPES[format], ranges);
    if (quality > highest) [best, highest] = [format, quality];
  }
  if (highest > 0) return best;
  throw new Problem(406, 'not-acceptable', {
    title: { 'zh-CN': '不支持所要求的格式', en: 'None of the formats asked for' },
    detail: {
      'zh-CN': `可用格式：${Object.values(MEDIA_TYPES).join('、')}。`,
      en: `There is ${Object.values(MEDIA_TYPES).join(', ')}.`,
    },
  });
}

interface Range {
  readonly type: string;
  readonly quality: number;
}

function rangeOf(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = weight === undefined ? 1 : Number.parseFloat(weight.slice(2));
  return { type, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

/** The weight of the range that fits most closely. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const group = `${type.split('/', 1)[0]}/*`;
  for (const wanted of [type, group, '*/*']) {
    const range = ranges.find((each) => each.type === wanted);
    if (range) return range.quality;
  }
  return 0;
}
