/**
 * Whether a text can be stored and comes back the same: no lone surrogate, which UTF-8 cannot hold and which
 * would change a hash of the text, and no NUL, which databases and C programs take for the end.
 */
export function isWellFormedText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** Whether a key could reach an object's prototype when it is copied or merged without care. */
export function isForbiddenKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype';
}
