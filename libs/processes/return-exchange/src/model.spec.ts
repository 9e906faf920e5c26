import { checkModel } from '@huiyin/casework/testing';
import { returnExchange } from './process.ts';

checkModel(returnExchange);
