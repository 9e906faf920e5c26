export {
  parseStandaloneSettings as parseSettings,
  type StandaloneSettings as Settings,
} from '@huiyin/deployment';
