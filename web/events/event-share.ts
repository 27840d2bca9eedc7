import type { GatheringView } from '#application/events/gatherings/gathering-view';
import type { ShareSubject } from '../lib/head-collector.ts';

/** What is on the picture of an event that everybody may know of. */
export const eventShare = ({ number, title, cover }: GatheringView): ShareSubject => ({
  kind: 'evenement',
  id: number,
  title,
  ...(cover && { photo: cover.path }),
});
