import { REFERENCES } from '../lib/addresses.ts';
import { resource } from '../lib/gates.server.ts';
import { orgWordsIn } from '#interfaces/messages/org-words';
import { createTexts } from '../lib/texts.tsx';
import { feedOf } from '../lists/feed.server.ts';

/** What the organisation answered last, and what it validated. */
export const loader = resource('feeds.read', (visit) =>
  feedOf(visit, {
    filter: { official: true },
    name: createTexts('fr', orgWordsIn(visit.site.words, 'fr'))('lists.feed.officialTitle'),
    pageHref: REFERENCES,
  }),
);
