import { replayHistories } from '@huiyin/casework/testing';
import { returnExchange } from './process.ts';
import { STORIES } from './testing/stories.ts';

replayHistories(new URL('histories/', import.meta.url), STORIES, returnExchange);
