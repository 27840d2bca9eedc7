import type { Migration } from '../migration.ts';

/**
 * Reasons for reporting that stand as they were delivered get their English words, once: whoever words or clears them afterwards
 * is not corrected.
 */
export const migration147DeliveredReasons: Migration = {
  name: '147-delivered-reasons',
  sql: `
    update moderation.report_reason r set english = d.english::jsonb
    from (values
      ('donnees-personnelles', 'Données personnelles',
        '{"label": "Personal data", "description": "The content shows a social-security number, an address, a file or a document, or reveals who somebody is without their consent."}'),
      ('injure-harcelement-menace', 'Injure, harcèlement ou menace',
        '{"label": "Insult, harassment or threat", "description": "Somebody is insulted, pursued with messages again and again, or threatened."}'),
      ('haine-discrimination-apologie', 'Haine, discrimination ou apologie de la violence',
        '{"label": "Hatred, discrimination or praise of violence", "description": "The content attacks people for what they are, or encourages violence."}'),
      ('diffamation', 'Diffamation',
        '{"label": "Defamation", "description": "A precise fact is alleged that harms the honour of a person or an organisation who can be recognised."}'),
      ('personne-en-danger', 'Une personne semble en danger',
        '{"label": "Somebody seems to be in danger", "description": "Signs of distress, thoughts of suicide, violence suffered. This report serves to help, not to punish."}'),
      ('arnaque-usurpation', 'Arnaque, hameçonnage ou usurpation',
        '{"label": "Scam, phishing or impersonation", "description": "False refund, false site, a request for a code or bank details, an account that imitates the team or another member."}'),
      ('contrefacon', 'Œuvre reproduite sans autorisation',
        '{"label": "Work reproduced without permission", "description": "A protected work is published without its author’s consent, beyond a short quotation."}'),
      ('protection-des-mineurs', 'Mise en danger d’un mineur',
        '{"label": "A minor put in danger", "description": "The content exploits, exposes or endangers somebody under age. You need not give your name."}'),
      ('reponse-fausse-ou-perimee', 'Réponse fausse ou périmée',
        '{"label": "Wrong or outdated answer", "description": "The information is no longer up to date or contradicts a rule. The official team checks it; nobody is punished for a mistake."}'),
      ('publicite-ou-hors-sujet', 'Publicité, doublon ou hors sujet',
        '{"label": "Advertising, duplicate or off topic", "description": "A commercial or repeated message, or one that has nothing to do with the space where it is published."}'),
      ('propagande-electorale', 'Propagande électorale hors de l’espace prévu',
        '{"label": "Electoral propaganda outside its space", "description": "Voting instructions, canvassing by private message or attacks on a candidate during the election period."}'),
      ('autre-contenu-illicite', 'Autre contenu que je pense illicite',
        '{"label": "Other content I think illegal", "description": "No reason fits. Explain in a few words why you think that this content is against the law."}')
    ) as d (key, label, english)
    where r.key = d.key and r.label = d.label and r.english is null
  `,
};
