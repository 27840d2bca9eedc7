import { resource } from '../lib/gates.server.ts';
import { feedOf } from '../lists/feed.server.ts';

export const loader = resource('feeds.read', (visit) =>
  feedOf(visit, { filter: {}, name: null, pageHref: '/' }),
);
