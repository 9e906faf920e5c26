export { historyDigest } from './history-digest.ts';
export { simulatedCatalogue } from './running/company-policy.ts';
export { AlreadySimulatedError, ImplausibleSimulationError } from './running/errors.ts';
export type { SimulationProgress, SimulationReport } from './running/report.ts';
export { Simulation, type SimulationOptions, type SimulationSettings } from './running/simulation.ts';
export { dayOf, monthsBefore, startOfDay } from './time/units.ts';
