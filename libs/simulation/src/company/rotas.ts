import {
  compileCalendar,
  defaultCalendar,
  type CompiledCalendar,
  type Shift,
} from '@huiyin/working-calendar';

const early: readonly Shift[] = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];
const late: readonly Shift[] = [
  { from: '12:30', to: '17:00' },
  { from: '17:30', to: '21:00' },
];
const off: readonly Shift[] = [];

/** Monday to Friday in office hours, as deadlines are counted. */
export const OFFICE_ROTA: CompiledCalendar = compileCalendar(defaultCalendar);

/** Shops are open every day: those who work at weekends are off in the week. */
export const SHOP_ROTAS: readonly CompiledCalendar[] = [
  OFFICE_ROTA,
  compileCalendar({
    ...defaultCalendar,
    id: 'shop-weekend',
    // Somebody is there on public holidays too, and has nothing to make up for.
    holidays: [],
    makeUpDays: [],
    weekly: { 1: off, 2: off, 3: early, 4: early, 5: early, 6: early, 7: early },
  }),
  compileCalendar({
    ...defaultCalendar,
    id: 'shop-late',
    weekly: { 1: late, 2: late, 3: late, 4: late, 5: late, 6: off, 7: off },
  }),
];
