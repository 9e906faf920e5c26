/** The case that the simulation would open is there already. */
export class AlreadySimulatedError extends Error {
  override readonly name = 'AlreadySimulatedError';
  constructor(readonly caseId: string) {
    super(`${caseId} is there already: the same was simulated here before. Choose another seed or period.`);
  }
}

/** The processes refuse what the simulation does time and again: one of them was changed without the other. */
export class ImplausibleSimulationError extends Error {
  override readonly name = 'ImplausibleSimulationError';
  constructor(readonly unexpected: Readonly<Record<string, number>>) {
    const told = Object.entries(unexpected).map(([what, count]) => `${what} (${count})`);
    super(`Commands were refused that should not have been: ${told.join(', ')}.`);
  }
}
