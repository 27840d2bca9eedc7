import type { Migration } from '../migration.ts';

/**
 * Statements of reasons are told in the language of who reads them. Two templates promised that what is hidden appears again
 * once it is edited, which nothing hidden can be: where nobody worded them anew, they say what is true.
 */
export const migration051TemplatesInEnglish: Migration = {
  name: '051-templates-in-english',
  sql: `
    alter table moderation.statement_template add column english jsonb;
    update moderation.statement_template set duration = '{{suite_masquage}}'
      where duration in ('Jusqu’à ce que vous l’ayez modifié, trente jours au plus. Au-delà, il est supprimé.',
        'Jusqu’à modification du passage, trente jours au plus.');
    update moderation.statement_template
      set explanation = replace(explanation, ' Retirez le passage pour que le message reparaisse aussitôt après relecture.',
        ' Vous pouvez redire votre idée sans viser personne.');
  `,
};
