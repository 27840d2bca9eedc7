import type { ReportWords } from '../words.ts';

export const fr: ReportWords = {
  region: 'fr-FR',
  subject: (name, period) => `${name}, ${period}`,
  trySubject: (subject) => `[Essai] ${subject}`,
  preview: (figures) =>
    figures < 2 ? 'Un chiffre, et son évolution.' : `${figures} chiffres, et leur évolution.`,
  hello: (reader) => `Bonjour ${reader},`,
  intro: (name, period) => `Voici le rapport « ${name} », ${period}.`,
  span: (from, to) => `du ${from} au ${to}`,
  compared: (previous) => `Chaque chiffre est comparé à la période de même durée qui précède, ${previous}.`,
  empty: 'Aucun de ces chiffres n’a pu être compté sur cette période.',
  tryNote: 'Ceci est un essai : vous seul le recevez, et rien n’en est gardé.',
  attached: (byBranch) =>
    byBranch
      ? 'Le PDF joint porte les mêmes chiffres, les détaille par branche et rappelle leurs définitions.'
      : 'Le PDF joint porte les mêmes chiffres et rappelle leurs définitions.',
  action: 'Lire ce rapport en ligne',
  because: 'Vous recevez ce rapport parce que l’équipe vous a inscrit parmi ses lecteurs.',
  stop: 'Ne plus recevoir ce rapport',
  columns: { figure: 'Chiffre', value: 'Valeur', change: 'Évolution' },
  groups: {
    members: 'Membres',
    answers: 'Entraide',
    official: 'Réponses officielles',
    content: 'Recherche',
    moderation: 'Modération',
    meeting: 'Évènements et sondages',
  },
  byBranch: 'Par branche',
  branches: {
    writing: 'Écriture',
    visual_arts: 'Arts visuels',
    music: 'Musique',
    photography: 'Photographie',
    film: 'Cinéma et audiovisuel',
  },
  masked: 'masqué',
  maskedNote:
    '« Masqué » : le chiffre porte sur moins de cinq personnes, ou permettrait de retrouver un tel chiffre par soustraction. Les nombres par branche sont ceux d’un mois entier, arrondis à cinq près.',
  nothing: 'n. d.',
  over: (value) => `plus de ${value}`,
  minutes: (count) => `${count} min`,
  hours: (count) => `${count} h`,
  days: (count) => `${count} j`,
  percent: (count) => `${count} %`,
  up: (share, before) => `+${share} (avant : ${before})`,
  down: (share, before) => `−${share} (avant : ${before})`,
  same: (before) => `comme avant (${before})`,
  unknown: (before) => `n. d. (avant : ${before})`,
  countedTo: (value, day) => `${value} (compté jusqu’au ${day})`,
  notCounted: 'pas encore compté',
  definitions: 'Définitions',
  version: (version) => `Version ${version} de la définition.`,
  made: (moment) => `Chiffres arrêtés le ${moment}. Un rapport envoyé ne change plus.`,
  page: (page, of) => `Page ${page} sur ${of}`,
};
