import { replayHistories } from '@huiyin/casework/testing';
import { followUpVisit } from './process.ts';
import { STORIES } from './testing/stories.ts';

replayHistories(new URL('histories/', import.meta.url), STORIES, followUpVisit);
