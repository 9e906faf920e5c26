import type { Content } from '@huiyin/event-store';

/** What a link points at. */
export interface LinkTarget {
  readonly revision: number;
  readonly stream: string;
}

/** Fifteen digits are a safe integer. */
const FORM = /^(\d{1,15})@(.+)$/su;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads a link's data, `<revision>@<stream>`; nothing where they are not of that form. */
export function parseTarget(data: Content): LinkTarget | undefined {
  const found = FORM.exec(textOf(data));
  if (found === null) return undefined;
  return { revision: Number(found[1]), stream: found[2] as string };
}

export function formatTarget({ revision, stream }: LinkTarget): string {
  return `${revision}@${stream}`;
}

function textOf(data: Content): string {
  if (typeof data === 'string') return data;
  try {
    return utf8.decode(data);
  } catch {
    return '';
  }
}
