import type { Language, Localised } from '@huiyin/service-kit';
import { ZONE_OFFSET } from './table.ts';

/**
 * `Content-Disposition` for a file: its name in the reader's language (RFC 6266, RFC 8187), with an ASCII one for old programs.
 *
 * @param at when it was made, epoch milliseconds: part of the name.
 */
export function dispositionOf(name: Localised, ending: string, language: Language, at: number): string {
  const made = new Date(at + ZONE_OFFSET).toISOString().slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
  const fallback = `${name.en.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${made}.${ending}`;
  const full = `${name[language]}-${made}.${ending}`;
  const encoded = encodeURIComponent(full).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`;
}
