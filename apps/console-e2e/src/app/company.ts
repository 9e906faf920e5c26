const DAY = 86_400_000;

/** A Friday morning in June. */
const NOW = Date.parse('2026-06-05T10:00:00+08:00');

/** One store, eleven days: cases are open, due today, overdue and settled. Simulated within seconds. */
export const SMALL_COMPANY = {
  seed: 7,
  stores: 1,
  ordersPerDay: 5,
  // Far more than anybody should have: of everything that can become of a complaint there is some.
  complaintRate: 0.5,
  from: NOW - 11 * DAY,
  until: NOW,
};

/** Three stores, two months, with more complaints than anybody should have: there is something to see on each picture. */
export const PICTURED_COMPANY = {
  seed: 7,
  stores: 3,
  ordersPerDay: 10,
  complaintRate: 0.12,
  from: Date.parse('2026-04-05T10:00:00+08:00'),
  until: NOW,
};
