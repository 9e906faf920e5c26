/** How browsers (Chromium, Firefox, Safari) and Vite say that a module couldn’t be had. */
const WORDS = [
  'dynamically imported module',
  'importing a module script failed',
  'unable to preload css',
  'module script failed',
];

/** Whether a part of the console itself couldn’t be loaded: an upgrade has replaced it, or the network was away. */
export function isMissingPart(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const words = error.message.toLowerCase();
  return WORDS.some((known) => words.includes(known));
}
