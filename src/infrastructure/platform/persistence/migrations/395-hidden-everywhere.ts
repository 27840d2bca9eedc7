import type { Migration } from '../migration.ts';

const KEYS = ['masquage-immediat', 'masquage-par-la-moderation', 'masquage-par-signalements'];
const FORMER = {
  fr: 'Contenu masqué pour tous les visiteurs. Vous seul et l’équipe de modération le voyez.',
  en: 'Content hidden from all visitors. You alone and the moderators see it.',
};
const NOW = {
  fr: 'Contenu masqué pour tous les visiteurs, en tout lieu. Vous seul et l’équipe de modération le voyez.',
  en: 'Content hidden from all visitors, everywhere. You alone and the moderators see it.',
};
const keys = KEYS.map((key) => `'${key}'`).join();

/**
 * Article 17 of Regulation (EU) 2022/2065 asks where a restriction holds. Templates of a site that has begun say it too, where
 * nobody worded them anew; the version goes up, so that a form opened before does not write the former text back.
 */
export const migration395HiddenEverywhere: Migration = {
  name: '395-hidden-everywhere',
  sql: `
    update moderation.statement_template set scope = $t$${NOW.fr}$t$, version = version + 1
      where key in (${keys}) and scope = $t$${FORMER.fr}$t$;
    update moderation.statement_template
      set english = jsonb_set(english, '{scope}', to_jsonb($t$${NOW.en}$t$::text)), version = version + 1
      where key in (${keys}) and english ->> 'scope' = $t$${FORMER.en}$t$;`,
};
