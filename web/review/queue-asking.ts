import { ITEM_KINDS, NOBODY, PRIORITIES, QUEUE_CONTENTS, QUEUE_VIEWS } from '#application/moderation/limits';
import { aCursor, aSlug, oneOf, queryOf } from '../lists/query.ts';

/** What an address asks of the queue. */
export const queueAskingOf = (url: URL) =>
  queryOf(url, {
    vue: oneOf(...QUEUE_VIEWS),
    nature: oneOf(...ITEM_KINDS),
    contenu: oneOf(...QUEUE_CONTENTS),
    motif: (raw) => (/^[a-z0-9-]{1,80}$/.test(raw) ? raw : undefined),
    categorie: aSlug,
    priorite: oneOf(...PRIORITIES),
    confie: (raw) =>
      raw === NOBODY || /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(raw) ? raw : undefined,
    cursor: aCursor,
  });
type QueueAsking = ReturnType<typeof queueAskingOf>;

/** As an address holds it; the first view is not named. */
export const queueParameters = (asked: QueueAsking): Record<string, string | undefined> => ({
  ...asked,
  vue: asked.vue === 'open' ? undefined : asked.vue,
});
