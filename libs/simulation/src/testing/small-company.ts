import { InMemoryEventStore, type EventStore } from '@huiyin/event-store';
import { Simulation, type SimulationOptions, type SimulationSettings } from '../running/simulation.ts';
import { monthsBefore } from '../time/units.ts';

/** Two months that hold an ordinary week, a rush and public holidays. */
const UNTIL = Date.parse('2026-10-20T00:00:00+08:00');

/** A company that is quickly simulated. */
export const SMALL_COMPANY: SimulationSettings = {
  seed: 7,
  stores: 3,
  ordersPerDay: 3,
  // Far more than anybody should have: of everything that can become of a complaint or a return there is some.
  complaintRate: 0.4,
  returnRate: 0.25,
  from: monthsBefore(UNTIL, 2),
  until: UNTIL,
};

/** Simulates a company in memory. */
export async function simulated(
  settings: SimulationSettings = SMALL_COMPANY,
  options: SimulationOptions = {},
) {
  const store: EventStore = new InMemoryEventStore();
  const simulation = new Simulation(settings);
  return { store, simulation, report: await simulation.run(store, options) };
}
