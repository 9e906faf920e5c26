import { checkModel } from '@huiyin/casework/testing';
import { orderFollowUp } from './process.ts';

checkModel(orderFollowUp);
