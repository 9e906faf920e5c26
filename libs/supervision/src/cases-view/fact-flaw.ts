export { factFlaw, namesCase } from '@huiyin/process-engine';
