import type { ReviewCause } from '#application/community/official/desk.query';
import { aCursor, aSlug, oneOf, queryOf } from '../lists/query.ts';

export const DESK_VIEWS = ['repondre', 'valider', 'revoir', 'attribuees'] as const;
type DeskView = (typeof DESK_VIEWS)[number];

const aKey = (raw: string) => (/^[A-Za-z0-9-]{1,60}$/.test(raw) ? raw : undefined);

/** What an address asks of the desk. */
export const deskAskingOf = (url: URL) =>
  queryOf(url, {
    vue: oneOf<DeskView>(...DESK_VIEWS),
    tri: oneOf<'demande'>('demande'),
    categorie: aSlug,
    /** Key of the rule that put answers to review. */
    regle: aKey,
    /** The same of a value. */
    valeur: aKey,
    agent: oneOf<'moi'>('moi'),
    cursor: aCursor,
  });

export type DeskAsking = ReturnType<typeof deskAskingOf>;

/** As an address holds it; the first view is not named. */
export const deskParameters = (asked: DeskAsking): Record<string, string | undefined> => ({
  vue: asked.vue === 'repondre' ? undefined : asked.vue,
  tri: asked.tri,
  categorie: asked.categorie,
  regle: asked.regle,
  valeur: asked.valeur,
  agent: asked.agent,
  cursor: asked.cursor,
});

/** The entry of the register whose answers are asked for. */
export function causeIn({ regle, valeur }: DeskAsking): ReviewCause | null {
  if (regle !== undefined) return { of: 'rule', key: regle };
  return valeur === undefined ? null : { of: 'value', key: valeur };
}
