import type { Migration } from '../migration.ts';

type Text = 'label' | 'scope' | 'duration' | 'clause';

/** What delivered templates said, each text beside what it says since. */
const CORRECTED: readonly { key: string; text: Text; language: 'fr' | 'en'; former: string; now: string }[] =
  [
    {
      key: 'retrait-harcelement',
      text: 'label',
      language: 'fr',
      former: 'Retrait et silence : harcèlement',
      now: 'Retrait et publication suspendue : harcèlement',
    },
    {
      key: 'retrait-harcelement',
      text: 'scope',
      language: 'fr',
      former:
        'Messages cités retirés pour tous. Publication, chat et messages privés suspendus ; lecture et évènements conservés.',
      now: 'Messages cités retirés pour tous. Publication, réactions, votes, chat, messages privés et inscriptions aux évènements suspendus ; lecture et signalements conservés.',
    },
    {
      key: 'retrait-harcelement',
      text: 'duration',
      language: 'fr',
      former: 'Messages : définitif. Silence : {{duree_jours}} jours, jusqu’au {{date_fin}}.',
      now: 'Messages : définitif. Publication suspendue : {{duree_jours}} jours, jusqu’au {{date_fin}}.',
    },
    {
      key: 'retrait-harcelement',
      text: 'label',
      language: 'en',
      former: 'Removed, and silence: harassment',
      now: 'Removed, and posting suspended: harassment',
    },
    {
      key: 'retrait-harcelement',
      text: 'scope',
      language: 'en',
      former:
        'The posts quoted are removed for all. Posting, chat and private messages are suspended; reading and events stay open.',
      now: 'The posts quoted are removed for all. Posting, reactions, votes, chat, private messages and registrations for events are suspended. Reading and reports stay open.',
    },
    {
      key: 'retrait-harcelement',
      text: 'duration',
      language: 'en',
      former: 'Posts: for good. Silence: {{duree_jours}} days, until {{date_fin}}.',
      now: 'Posts: for good. Posting suspended: {{duree_jours}} days, until {{date_fin}}.',
    },
    {
      key: 'avertissement',
      text: 'clause',
      language: 'fr',
      former: 'Conditions d’utilisation, article 6.2',
      now: 'Conditions d’utilisation, article 6.5',
    },
    {
      key: 'avertissement',
      text: 'clause',
      language: 'en',
      former: 'Terms of use, article 6.2',
      now: 'Terms of use, article 6.5',
    },
    {
      key: 'silence',
      text: 'scope',
      language: 'fr',
      former:
        'Publication, chat et messages privés suspendus. Lecture, évènements et signalements conservés.',
      now: 'Publication, réactions, votes, chat, messages privés et inscriptions aux évènements suspendus. Lecture et signalements conservés.',
    },
    {
      key: 'silence',
      text: 'scope',
      language: 'en',
      former: 'Posting, chat and private messages are suspended. Reading, events and reports stay open.',
      now: 'Posting, reactions, votes, chat, private messages and registrations for events are suspended. Reading and reports stay open.',
    },
    {
      key: 'silence-par-signalements',
      text: 'scope',
      language: 'fr',
      former: 'Publication, chat et messages privés suspendus. Lecture et évènements conservés.',
      now: 'Publication, réactions, votes, chat, messages privés et inscriptions aux évènements suspendus. Lecture et signalements conservés.',
    },
    {
      key: 'silence-par-signalements',
      text: 'scope',
      language: 'en',
      former: 'Posting, chat and private messages are suspended. Reading and events stay open.',
      now: 'Posting, reactions, votes, chat, private messages and registrations for events are suspended. Reading and reports stay open.',
    },
  ];

/** The version goes up: a form opened before does not write the former text back. */
const inFrench = ({ key, text, former, now }: (typeof CORRECTED)[number]): string => `
    update moderation.statement_template set ${text} = $t$${now}$t$, version = version + 1
      where key = '${key}' and ${text} = $t$${former}$t$;`;

const inEnglish = ({ key, text, former, now }: (typeof CORRECTED)[number]): string => `
    update moderation.statement_template
      set english = jsonb_set(english, '{${text}}', to_jsonb($t$${now}$t$::text)), version = version + 1
      where key = '${key}' and english ->> '${text}' = $t$${former}$t$;`;

/**
 * Templates named the wrong article and too little of what a silence takes, and what is delivered since reaches no site that has
 * begun: there it is said by key, text by text, and only where nobody worded it anew.
 */
export const migration364StatementsAsCorrected: Migration = {
  name: '364-statements-as-corrected',
  sql: CORRECTED.map((one) => (one.language === 'fr' ? inFrench(one) : inEnglish(one))).join(''),
};
