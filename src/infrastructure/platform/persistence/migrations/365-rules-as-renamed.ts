import type { Migration } from '../migration.ts';

/** What delivered rules of points said, each text beside what it says since. */
const RENAMED: readonly { key: string; text: 'label' | 'explanation'; former: string; now: string }[] = [
  {
    key: 'idee-prevue',
    text: 'label',
    former: 'Idée prévue par l’organisme',
    now: 'Idée programmée par l’organisme',
  },
  {
    key: 'idee-livree',
    text: 'label',
    former: 'Idée livrée par l’organisme',
    now: 'Idée réalisée par l’organisme',
  },
  {
    key: 'idee-livree',
    text: 'explanation',
    former: 'Zéro point, comme pour une idée prévue : le badge gagne un palier.',
    now: 'Zéro point, comme pour une idée programmée : le badge gagne un palier.',
  },
  {
    key: 'nouveau-membre-accompagne',
    text: 'label',
    former: 'Premier message d’un nouveau membre répondu',
    now: 'Réponse au premier message d’un nouveau membre',
  },
];

/**
 * Rules of points are named as ideas are, and English is found by the exact French with which a community begins: who began with the
 * former words reads them anew, in every version of the rule that says them still.
 */
export const migration365RulesAsRenamed: Migration = {
  name: '365-rules-as-renamed',
  sql: RENAMED.map(
    ({ key, text, former, now }) => `
    update engagement.point_rule set ${text} = $t$${now}$t$ where key = '${key}' and ${text} = $t$${former}$t$;`,
  ).join(''),
};
