import type { ReportLetterTexts } from '../words.ts';

/** What the letter of a report says, in ICU MessageFormat. */
export const letterFr: ReportLetterTexts = {
  report: {
    subject: '{name}, {period}',
    preview: '{figures, plural, one {Un chiffre, et son évolution.} other {# chiffres, et leur évolution.}}',
    hello: 'Bonjour {pseudonym},',
    intro: 'Voici le rapport « {name} », {period}.',
    compared: 'Chaque chiffre est comparé à la période de même durée qui précède, {previous}.',
    empty: 'Aucun de ces chiffres n’a pu être compté sur cette période.',
    attached:
      '{detailed, select, yes {Le PDF joint porte les mêmes chiffres, les détaille par branche et rappelle leurs définitions.} other {Le PDF joint porte les mêmes chiffres et rappelle leurs définitions.}}',
    made: 'Chiffres arrêtés le {moment}. Un rapport envoyé ne change plus.',
    because: 'Vous recevez ce rapport parce que l’équipe vous a inscrit parmi ses lecteurs.',
    action: 'Lire ce rapport en ligne',
    stop: 'Ne plus recevoir ce rapport',
  },
};
