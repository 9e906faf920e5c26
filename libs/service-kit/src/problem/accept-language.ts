import type { Language } from './localised.ts';

/** Longer than any browser sends; what comes after is not looked at. */
const longestHeader = 500;

/**
 * The language to answer in, by `Accept-Language` (RFC 9110, 12.5.4): the highest weight among Chinese and
 * English wins, the earlier range on a tie. Chinese is the default: no header, or neither language wanted.
 */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return 'zh-CN';
  let preferred: Language = 'zh-CN';
  let highest = 0;
  for (const range of acceptLanguage.slice(0, longestHeader).split(',')) {
    const [tag = '', ...parameters] = range.split(';');
    const language = languageOf(tag.trim().toLowerCase());
    if (language === undefined) continue;
    const weight = weightOf(parameters);
    if (weight > highest) {
      highest = weight;
      preferred = language;
    }
  }
  return preferred;
}

function languageOf(tag: string): Language | undefined {
  if (tag === 'zh' || tag.startsWith('zh-') || tag === '*') return 'zh-CN';
  if (tag === 'en' || tag.startsWith('en-')) return 'en';
  return undefined;
}

function weightOf(parameters: readonly string[]): number {
  for (const parameter of parameters) {
    const [name = '', value = ''] = parameter.split('=');
    if (name.trim().toLowerCase() === 'q') {
      const weight = Number.parseFloat(value);
      return weight >= 0 && weight <= 1 ? weight : 0;
    }
  }
  return 1;
}
