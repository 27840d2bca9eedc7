import { REFERENCES } from '../lib/addresses.ts';
import { resource } from '../lib/gates.server.ts';
import { orgWordsIn } from '#interfaces/messages/org-words';
import { isoDay } from '../lib/paris-day.ts';
import { createTexts } from '../lib/texts.tsx';
import { feedOf } from '../lists/feed.server.ts';

/** What the organisation answered last, what it validated and what it published. */
export const loader = resource('feeds.read', (visit) =>
  feedOf(visit, {
    filter: { official: isoDay(visit.now) },
    name: createTexts('fr', orgWordsIn(visit.site.words, 'fr'))('lists.feed.officialTitle'),
    pageHref: REFERENCES,
  }),
);
