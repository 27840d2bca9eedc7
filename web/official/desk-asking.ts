import { aCursor, aSlug, oneOf, queryOf } from '../lists/query.ts';

export const DESK_VIEWS = ['repondre', 'valider', 'revoir', 'attribuees'] as const;
export type DeskView = (typeof DESK_VIEWS)[number];

/** What an address asks of the desk. */
export const deskAskingOf = (url: URL) =>
  queryOf(url, {
    vue: oneOf<DeskView>(...DESK_VIEWS),
    tri: oneOf<'demande'>('demande'),
    categorie: aSlug,
    /** Key of the rule or value that put answers to review. */
    cause: (raw) => (/^[A-Za-z0-9-]{1,60}$/.test(raw) ? raw : undefined),
    agent: oneOf<'moi'>('moi'),
    cursor: aCursor,
  });

export type DeskAsking = ReturnType<typeof deskAskingOf>;

/** As an address holds it; the first view is not named. */
export const deskParameters = (asked: DeskAsking): Record<string, string | undefined> => ({
  vue: asked.vue === 'repondre' ? undefined : asked.vue,
  tri: asked.tri,
  categorie: asked.categorie,
  cause: asked.cause,
  agent: asked.agent,
  cursor: asked.cursor,
});
