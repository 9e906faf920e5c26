/** What `startProgram` takes to have strace write down when a program syncs and what it says. */
export const straceOfSyncs = (file: string): readonly string[] => [
  ...['strace', '-f', '-o', file, '-e', 'trace=fsync,fdatasync,write'],
];

/**
 * What happened between two things that a program said: a letter for each sync that succeeded (s), and each line
 * `acknowledged` (a).
 */
export function syncsBetween(trace: string, from: string, to: string): string {
  let letters = '';
  let begun = false;
  for (const line of trace.split('\n')) {
    if (says(line, from)) begun = true;
    else if (says(line, to)) begun = false;
    else if (begun && says(line, 'acknowledged')) letters += 'a';
    else if (begun && isSuccessfulSync(line)) letters += 's';
  }
  return letters;
}

const says = (line: string, word: string): boolean => line.includes(`write(1, "${word}`);

/** strace splits a call that another thread's interrupts: the second half tells the result. */
function isSuccessfulSync(line: string): boolean {
  return /\b(?:fsync|fdatasync)(?:\(\d+\)| resumed>\))\s+= 0/.test(line);
}
