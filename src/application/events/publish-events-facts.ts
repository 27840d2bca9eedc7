import { GatheringAttended, GatheringTold } from '#domain/events/gatherings/gathering.facts';
import { Publications } from '../shared/publishing.ts';
import type { EventsFact } from './published/events.facts.ts';

export const publishEventsFact = new Publications<EventsFact>()
  .tell(GatheringTold, 'events.gathering-told.v1', (fact) => ({
    gatheringId: fact.gatheringId,
    number: fact.number,
    news: fact.news,
    memberIds: fact.memberIds,
  }))
  .tell(GatheringAttended, 'events.gathering-attended.v1', (fact) => ({
    gatheringId: fact.gatheringId,
    memberId: fact.memberId,
  })).publish;
