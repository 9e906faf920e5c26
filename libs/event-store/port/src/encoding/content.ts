import type { Content, ContentType } from '../event.ts';
import { hasLoneSurrogate } from './json-text.ts';

/**
 * How the texts of a stored event are to be read, as a sum of flags: 0 for JSON in both, which is nearly every event.
 */
export type Format = number;

/** Data are bytes, stored in base64. */
const DATA_BYTES = 1;
/** Metadata are bytes, stored in base64. */
const METADATA_BYTES = 2;
/** The content type is `application/octet-stream`. */
const OCTET_STREAM = 4;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Data and metadata as stores keep them: texts, and how to read them. */
export interface StoredContent {
  readonly data: string;
  readonly metadata: string;
  readonly format: Format;
}

/** Puts contents into texts that give them back byte for byte. */
export function storeContent(
  contentType: ContentType,
  raw: { readonly data: Content; readonly metadata: Content },
): StoredContent {
  const data = contentType === 'application/json' ? asJson(raw.data) : bytesOf(raw.data);
  const metadata = asJson(raw.metadata);
  return {
    data: asText(data),
    metadata: asText(metadata),
    format:
      (typeof data === 'string' ? 0 : DATA_BYTES) +
      (typeof metadata === 'string' ? 0 : METADATA_BYTES) +
      (contentType === 'application/json' ? 0 : OCTET_STREAM),
  };
}

export const contentTypeOf = (format: Format): ContentType =>
  format & OCTET_STREAM ? 'application/octet-stream' : 'application/json';

export const dataOf = (text: string, format: Format): Content =>
  format & DATA_BYTES ? fromText(text) : text;

export const metadataOf = (text: string, format: Format): Content =>
  format & METADATA_BYTES ? fromText(text) : text;

/** Bytes of data and metadata, as they were before they became texts. */
export const sizeOf = ({ data, metadata, format }: StoredContent): number =>
  Buffer.byteLength(data, format & DATA_BYTES ? 'base64' : 'utf8') +
  Buffer.byteLength(metadata, format & METADATA_BYTES ? 'base64' : 'utf8');

/** The value that a content stands for: JSON parsed, bytes as they are. */
export const valueOf = (content: Content): unknown =>
  typeof content === 'string' ? (JSON.parse(content) as unknown) : content;

/** A JSON text where the content is one, in well-formed Unicode; else its bytes. */
function asJson(content: Content): Content {
  try {
    const text = typeof content === 'string' ? content : utf8.decode(content);
    const value: unknown = JSON.parse(text);
    return text.isWellFormed() && !isHalfASurrogate(text, value) ? text : bytesOf(content);
  } catch {
    return bytesOf(content);
  }
}

/** Others may write an escape in capitals, and pairs as escapes: what counts is how the value is written again. */
const isHalfASurrogate = (text: string, value: unknown): boolean =>
  /\\ud/i.test(text) && hasLoneSurrogate(JSON.stringify(value));

const bytesOf = (content: Content): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content;

const asText = (content: Content): string =>
  typeof content === 'string'
    ? content
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('base64');

const fromText = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
