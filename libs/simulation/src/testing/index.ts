export { SMALL_COMPANY, simulated } from './small-company.ts';
