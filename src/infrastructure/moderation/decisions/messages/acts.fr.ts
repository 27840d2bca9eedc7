import type { MemberMeasure } from '#domain/moderation/sanctions/standing';
import type { Act } from '#application/moderation/consumers/statement-writer.port';

/** Where and for whom it holds. */
export const scopesFr: Readonly<Record<Act['action'] | 'hide', string>> = {
  hide: 'Contenu masqué pour tous les visiteurs ; vous seul le voyez encore, avec la modération.',
  delete: 'Contenu retiré pour tous les visiteurs, en tout lieu.',
  edit: 'Le texte modifié remplace le vôtre pour tous les visiteurs ; le reste demeure publié.',
  mask: 'Le passage est retiré partout où il était repris ; le reste de votre message demeure publié.',
  purge: 'Contenu effacé définitivement, en tout lieu ; il ne peut plus être rétabli.',
  lock: 'Le sujet reste lisible par tous ; plus personne ne peut y répondre.',
  move: 'Le sujet reste lisible, dans un autre espace et pour ceux qui y ont accès.',
};

/** What a step of the ladder takes away, and what it leaves. */
export const sanctionScopesFr: Readonly<Record<MemberMeasure, string>> = {
  remind: 'Un rappel, sans conséquence sur votre compte.',
  warn: 'Un avertissement, gardé dans votre dossier, jamais en public. Vous pouvez tout faire comme avant.',
  silence: 'Publication suspendue. Lecture, notifications et signalements conservés.',
  suspend: 'Connexion fermée, sauf pour contester. Vos contenus restent en ligne.',
  ban: 'Compte fermé. Vos contenus restent en ligne, sauf ceux retirés par une décision propre.',
};

const DONE: Partial<Record<Act['what'], string>> = {
  deleted: 'a été supprimé',
  edited: 'a été modifié',
  redacted: 'a été caviardé d’un passage, retiré aussi de ses versions précédentes et des citations,',
  purged: 'a été effacé définitivement, après avoir été supprimé, avec l’accord de deux personnes,',
  retitled: 'a reçu un autre titre',
  closed: 'a été fermé aux réponses',
  'closed-as-duplicate': 'a été fermé comme doublon d’un autre, auquel il renvoie',
  moved: 'a été déplacé dans un autre espace',
};

const day = (iso: string): string =>
  new Date(iso).toLocaleDateString('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });

/** What happened, in the words of the statement: when, to what, and the reason in the words of who acted. */
export function factsFr(act: Act): string {
  const { title, writtenAt, reason } = act.restriction;
  const what =
    act.target.kind === 'topic'
      ? `votre sujet « ${title} », ouvert le ${day(writtenAt)},`
      : `votre message du ${day(writtenAt)}, dans le sujet « ${title} »,`;
  const told = `Le ${day(act.at)}, ${what} ${DONE[act.what] ?? 'a été modifié'} par l’équipe de modération.`;
  return reason === null ? told : `${told}\n\nMotif : ${reason}`;
}

export const takenBackFr = 'La modération est revenue sur cette mesure d’elle-même.';
export const foundFineFr =
  'Une personne a examiné ce qui avait été décidé automatiquement à la suite de signalements, et n’y a rien trouvé à redire.';
export const takenOverFr =
  'Une personne a examiné ce qui avait été décidé automatiquement à la suite de signalements, et a décidé à la place de la machine.';
