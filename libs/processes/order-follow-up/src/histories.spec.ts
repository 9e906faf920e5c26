import { replayHistories } from '@huiyin/casework/testing';
import { orderFollowUp, orderFollowUpVersion1 } from './process.ts';
import { STORIES } from './testing/stories.ts';

replayHistories(new URL('histories/', import.meta.url), STORIES, orderFollowUp, orderFollowUpVersion1);
