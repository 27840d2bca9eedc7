import { dayFormat, firstAsOrdinal } from '#application/shared/day-words';
import type { Held, Value } from './letter.ts';

function lasts(value: Value): string {
  const minutes = Number(value('validMinutes'));
  if (minutes % 1440 === 0 && minutes > 1440) return `${minutes / 1440} jours`;
  if (minutes % 60 === 0) return minutes === 60 ? 'une heure' : `${minutes / 60} heures`;
  return `${minutes} minutes`;
}

/** What was decided, as it is told to whom it concerns. */
const MEASURES: Readonly<Record<string, string>> = {
  hide: 'contenu masqué',
  hold: 'contenu retenu en attendant un examen',
  delete: 'contenu supprimé',
  mask: 'passage masqué',
  edit: 'contenu modifié',
  lock: 'sujet fermé',
  move: 'sujet déplacé',
  purge: 'contenu effacé',
  'clear-bio': 'présentation retirée',
  'refuse-notices': 'signalements suspendus',
  'remove-avatar': 'image retirée',
  rename: 'pseudonyme remplacé',
  remind: 'rappel des règles',
  warn: 'avertissement',
  silence: 'publication suspendue',
  suspend: 'exclusion temporaire',
  ban: 'exclusion définitive',
};
const SOURCES: Readonly<Record<string, string>> = {
  notice: 'un signalement',
  'trusted-notice': 'le signalement d’un signaleur de confiance',
  'own-initiative': 'notre propre initiative, sans signalement',
  author: 'votre demande',
  order: 'l’injonction d’une autorité',
};
const AUTOMATION: Readonly<Record<string, string>> = { no: 'non', partially: 'en partie', fully: 'oui' };
const OUTCOMES: Readonly<Record<string, string>> = {
  upheld: 'votre contestation est fondée, la décision est annulée',
  again: 'votre contestation est fondée, le contenu est réexaminé et une nouvelle décision sera prise',
  'partially-upheld': 'votre contestation est fondée en partie',
  rejected: 'la décision est maintenue',
};
/** What is left of what an overturned decision did. */
const LEFT: Readonly<Record<string, string>> = {
  free: 'Elle ne compte plus dans votre dossier, et ce qu’elle limitait ne l’est plus.',
  restored: 'Ce qu’elle avait changé est de nouveau comme avant.',
  'changed-since':
    'Ce qu’elle avait changé n’a pas pu être remis comme avant : quelqu’un l’a modifié, déplacé ou retiré depuis, ou des votes sont arrivés, et cela demeure.',
  'nothing-kept':
    'Le passage qu’elle avait masqué n’est conservé nulle part : il ne peut pas être rétabli, mais vous pouvez l’écrire de nouveau.',
};
const day = (iso: string): string => dayFormat('fr-FR', 'Europe/Paris')(new Date(iso));
const moment = (iso: string): string =>
  firstAsOrdinal(
    'fr-FR',
    new Date(iso).toLocaleString('fr-FR', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/Paris',
    }),
  );
/** To the day where that is known, and in the words of the statement where it has some. */
function duration(value: Value): string {
  const told = [endOf(value), value('saidDuration').replace(/\.$/, '')]
    .filter((one) => one !== '')
    .join('. ');
  return told || (value('isForGood') === 'true' ? 'définitive' : 'sans terme fixé');
}

/** A word to somebody restricts nothing, and counts for a while. */
function endOf(value: Value): string {
  if (value('until') !== '') return `jusqu’au ${moment(value('until'))}`;
  if (value('countsUntil') !== '')
    return `aucune restriction ; compte jusqu’au ${day(value('countsUntil'))} si un autre manquement survient`;
  return '';
}
/** Other decisions about the same facts, from a list of numbers, each with its kind and whether it may be contested too: 302 and 303, say. */
function besides(value: Value): string {
  if (value('besides') === '') return '';
  const others = value('besides')
    .split(', ')
    .map((one) => one.split(' ') as [string, string, string?]);
  const named = others.map(([number, action]) => `n° ${number}, ${MEASURES[action] ?? action}`);
  const contestable = others.flatMap(([number, , may]) => (may ? [`n° ${number}`] : []));
  return named.length === 1
    ? `Une autre décision porte sur les mêmes faits : ${named[0]}.${contestable.length === 0 ? '' : ' Vous pouvez aussi la contester.'}`
    : `D’autres décisions portent sur les mêmes faits : ${named.join(' ; ')}.${contestable.length === 0 ? '' : ` Vous pouvez aussi contester : ${contestable.join(', ')}.`}`;
}
/** What a request is about. */
const CLAIMS: Readonly<Record<string, string>> = {
  access: 'l’accès à vos données',
  rectification: 'la rectification de vos données',
  erasure: 'l’effacement de vos données',
  restriction: 'la limitation du traitement de vos données',
  objection: 'l’opposition au traitement de vos données',
  portability: 'la portabilité de vos données',
  accessibility: 'un défaut d’accessibilité',
};
/** A day that may be missing, as `2026-12-31`. */
const dayOfYear = (text: string): string => (text === '' ? '' : day(`${text}T12:00:00Z`));
const claimRedress = (value: Value): string =>
  value('kind') === 'accessibility'
    ? 'Si cette réponse ne vous satisfait pas, vous pouvez saisir le Défenseur des droits : defenseurdesdroits.fr, 09 69 39 00 00, ou par courrier gratuit, sans timbre, à Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.'
    : 'Si vous estimez que vos droits ne sont pas respectés, vous pouvez adresser une réclamation à la CNIL : cnil.fr/plaintes, ou 3 place de Fontenoy, TSA 80715, 75334 Paris CEDEX 07.';
/** Those who need not say who they are have no name. */
const hello = (value: Value): string =>
  value('pseudonym') === '' ? 'Bonjour,' : `Bonjour ${value('pseudonym')},`;

const DECIDED: Readonly<Record<string, string>> = {
  restricted: 'Décision : une mesure a été prise. L’auteur en a reçu les raisons.',
  'nothing-left': 'Décision : vous aviez raison, et il ne reste plus rien à restreindre.',
  kept: 'Décision : le contenu reste en place. Voici pourquoi.',
  'without-object': 'Décision : le contenu n’est plus là, il n’y a donc plus rien à décider.',
  other: 'Décision : le signalement est clos.',
};

/** What letters may name, beside what they are given as it is. */
export const held: Held = {
  hello,
  validFor: lasts,
  measure: (value) => MEASURES[value('action')] ?? value('action'),
  duration,
  source: (value) => SOURCES[value('source')] ?? value('source'),
  foundByMachine: (value) => (value('automatedDetection') === 'true' ? 'oui' : 'non'),
  decidedByMachine: (value) => AUTOMATION[value('automatedDecision')] ?? 'non',
  decision: (value) => DECIDED[value('outcome')] ?? DECIDED.other!,
  besides,
  outcome: (value) => OUTCOMES[value('outcome')] ?? value('outcome'),
  left: (value) => LEFT[value('left')] ?? LEFT.free!,
  claim: (value) => CLAIMS[value('kind')] ?? 'vos données',
  redress: claimRedress,
  leavesOn: (value) => day(value('leavesOn')),
  closedOn: (value) => day(value('closedAt')),
  decidedAt: (value) => day(value('decidedAt')),
  filedAt: (value) => day(value('filedAt')),
  appealableUntil: (value) => day(value('appealableUntil')),
  dueOn: (value) => dayOfYear(value('dueOn')),
};
