import { replayHistories } from '@huiyin/casework/testing';
import { complaint } from './process.ts';
import { STORIES } from './testing/stories.ts';

replayHistories(new URL('histories/', import.meta.url), STORIES, complaint);
