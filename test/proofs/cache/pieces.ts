import type { OwnSite } from '../support/own-site.ts';
import type { MemberRow } from '../../support/forum-rows.ts';

export type Rows = Pick<OwnSite, 'rows'>;

/** What the other parts of the site show on pages that are kept. */
export interface Pieces {
  readonly eventId: string;
  readonly pollId: string;
  readonly ideaId: string;
}

/** The page that is composed of them. */
export const COMPOSED = 'ce-qui-se-passe';

const BLOCKS = ['hero', 'events', 'polls', 'ideas', 'contributors', 'categories'];

/** An event, a poll and an idea that everybody sees, on the home page and on a page composed of them. */
export async function makePieces(site: Rows, by: MemberRow, id: () => string): Promise<Pieces> {
  const [eventId, pollId, ideaId] = [id(), id(), id()];
  await site.rows(
    `insert into events.gathering (id, number, author_id, created_at, code, slug, kind, title, summary, audience, starts_at,
       ends_at, zone, place, link, capacity, state, source, html, plain)
     values ($1, nextval('events.gathering_number'), $2, now(), 'ABCDEF', 'une-seance', 'webinar', 'Une séance',
       'On essaie ensemble.', 'public', now() + interval '9 days', now() + interval '9 days 1 hour', 'Europe/Paris', '', '', 1,
       'published', 'Texte', '<p>Texte</p>', 'Texte')`,
    [eventId, by.id],
  );
  await site.rows(
    `insert into engagement.poll (id, slug, author_id, opened_at, question, kind, options, least, most, results, secret,
       audiences, closes_at)
     values ($1, 'un-sondage', $2, now(), 'Quel jour vous irait ?', 'single', '{Lundi,Mardi}', 1, 1, 'always', true,
       '{public}', now() + interval '9 days')`,
    [pollId, by.id],
  );
  await site.rows(
    `insert into engagement.idea (id, number, slug, author_id, proposed_at, title, theme, source, html, plain, status,
       status_at, standing)
     values ($1, nextval('engagement.idea_number'), 'une-idee', $2, now(), 'Une idée pour essayer', 'community', 'Texte',
       '<p>Texte</p>', 'Texte', 'proposed', now(), 'published')`,
    [ideaId, by.id],
  );
  await compose(site);
  return { eventId, pollId, ideaId };
}

/** Of the first block of the home page as delivered, in other kinds. */
async function compose(site: Rows): Promise<void> {
  await site.rows(
    `insert into site.page (id, slug, draft, revision, last_number, changed_at)
     select gen_random_uuid(), $1, jsonb_build_object('title', 'Ce qui se passe', 'description', '', 'keepsVersions', true,
       'blocks', (select jsonb_agg((home.draft -> 'blocks' -> 0) || jsonb_build_object('key', 'k' || place, 'kind', kind,
           'width', 'wide', 'count', 3) order by place)
         from unnest($2::text[]) with ordinality as block(kind, place))), 1, 1, now()
     from site.page home where home.slug = 'accueil'`,
    [COMPOSED, BLOCKS],
  );
  await site.rows(
    `insert into site.page_version (id, page_id, number, content, note, published_at, shown_from)
     select gen_random_uuid(), id, 1, draft, 'Première', now(), now() - interval '1 minute' from site.page where slug = $1`,
    [COMPOSED],
  );
}
