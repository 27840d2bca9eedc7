import type { LetterTexts } from '../words.ts';
import { newsFr } from './news.fr.ts';

const regular = {
  intro: 'Voici l’essentiel depuis votre dernier résumé.',
  stop: 'Ne plus recevoir ce résumé',
};

/** All that letters of notifications and digests say. */
export const fr: LetterTexts = {
  ...newsFr,
  'news-frame': {
    hello: 'Bonjour {pseudonym},',
    somebody: 'Un membre',
    goneTopic: 'Sujet supprimé',
    toCheck:
      '{count, plural, =0 {Plus rien à revoir.} one {# réponse à revoir : {titles}{more, plural, =0 {} one {, et # autre} other {, et # autres}}.} other {# réponses à revoir : {titles}{more, plural, =0 {} one {, et # autre} other {, et # autres}}.}}',
    accept:
      'Elle répond à votre question ? Choisissez « Accepter cette réponse » : cela aide les personnes qui chercheront la même chose.',
    stopTopic: 'Ne plus suivre ce sujet',
    settings: 'Régler mes e-mails',
  },
  'news-event-frame': {
    when: '{days, select, several {du {day}, {from}, au {endDay}, {until}} other {{day}, de {from} à {until}}} (heure {zone, select, Guadeloupe {de Guadeloupe} Martinique {de Martinique} Cayenne {de Guyane} Reunion {de La Réunion} Mayotte {de Mayotte} Miquelon {de Saint-Pierre-et-Miquelon} Noumea {de Nouvelle-Calédonie} Tahiti {de Tahiti} Wallis {de Wallis-et-Futuna} other {de Paris}})',
    twice: '{hour} ({turn, select, first {heure d’été} other {heure d’hiver}})',
    where:
      '{online, select, yes {En ligne : la page de l’évènement donne le lien pour le rejoindre une heure avant le début.} later {En ligne.} both {Lieu : {place}, et en ligne.} other {Lieu : {place}.}}',
    offer:
      'La place vous est gardée jusqu’au {day}, {hour} (heure {zone, select, Guadeloupe {de Guadeloupe} Martinique {de Martinique} Cayenne {de Guyane} Reunion {de La Réunion} Mayotte {de Mayotte} Miquelon {de Saint-Pierre-et-Miquelon} Noumea {de Nouvelle-Calédonie} Tahiti {de Tahiti} Wallis {de Wallis-et-Futuna} other {de Paris}}).',
    changedTitle: 'Titre : « {before} » → « {now} »',
    changedWhen: 'Date et heure : {before} → {now}',
    changedWhere: 'Lieu : {before} → {now}',
    changedLink:
      'Lien pour rejoindre l’évènement : il a changé. Une heure avant le début, la page de l’évènement donne le nouveau, s’il y en a un, à qui a une place.',
    changedSeats: 'Nombre de places : {before} → {now}',
    place: '{online, select, both {{place}, et en ligne} yes {en ligne} other {{place}}}',
    seats: '{bounded, select, yes {{count}} other {sans limite}}',
    reason: 'Raison donnée : {reason}',
  },
  'digest-daily': { subject: 'Votre journée sur la communauté', ...regular },
  'digest-weekly': { subject: 'Votre semaine sur la communauté', ...regular },
  'digest-monthly': { subject: 'Votre mois sur la communauté', ...regular },
  'digest-at-once': {
    subject: 'Le reste de vos notifications d’hier',
    intro:
      'Vous avez reçu {most} e-mails ou plus en 24 heures : ce qui pouvait attendre est dit ici, en un seul.',
    stop: 'Ne plus recevoir d’e-mail de la communauté',
  },
  'digest-frame': {
    preview:
      '{news, plural, =0 {{finds, plural, one {# sujet utile} other {# sujets utiles}} dans ce que vous suivez.} one {# sujet vous attend.} other {# sujets vous attendent.}}',
    action: 'Voir mes notifications',
    news: 'Pour vous',
    finds: 'Dans ce que vous suivez',
    several: '{count, plural, one {# nouveauté} other {# nouveautés}}',
    more: 'Et {count, plural, one {# autre sujet} other {# autres sujets}} dans vos notifications.',
    find: '{category}, {replies, plural, one {# réponse} other {# réponses}}, jugé utile {helpful, plural, one {# fois} other {# fois}}',
    message: 'Un message pour vous',
    role: 'Votre rôle dans la communauté',
    account: 'Votre compte',
  },
};
