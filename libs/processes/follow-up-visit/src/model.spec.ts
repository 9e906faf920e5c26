import { checkModel } from '@huiyin/casework/testing';
import { followUpVisit } from './process.ts';

checkModel(followUpVisit);
