/** What Chinese input methods make of the keys of shortcuts. */
const FULL_WIDTH: Readonly<Record<string, string>> = { '？': '?', '／': '/', '、': '/' };

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey'>;

/** The name that shortcuts have for a key: caps lock and the input method make no difference. */
export function keyName({ key, shiftKey }: Key): string {
  if (key.length !== 1) return key;
  return FULL_WIDTH[key] ?? (shiftKey ? key : key.toLowerCase());
}
