import { dayFormat } from '#application/shared/day-words';
import type { ProfileRestriction } from '#domain/moderation/decisions/decision-action';
import type { MemberMeasure } from '#domain/moderation/sanctions/standing';
import type { ReadersV1 } from '#application/community/published/community.facts';
import type { Act, Hold, Masking } from '#application/moderation/consumers/statement-writer.port';
import { readersFr } from './readers.fr.ts';

/** Where and for whom it holds. */
const scopes: Readonly<Record<Act['action'], string>> = {
  hide: 'Contenu masqué pour tous les visiteurs, en tout lieu ; vous seul le voyez encore, avec la modération.',
  delete: 'Contenu retiré pour tous les visiteurs, en tout lieu.',
  edit: 'Le texte modifié remplace le vôtre pour tous les visiteurs ; le reste demeure publié.',
  mask: 'Le passage est retiré partout où il était repris ; le reste demeure publié.',
  purge: 'Contenu effacé définitivement, en tout lieu ; il ne peut plus être rétabli.',
  lock: 'Le sujet reste lisible par tous ; plus personne ne peut y répondre.',
  move: 'Le sujet reste lisible, dans un autre espace et pour ceux qui y ont accès.',
};

/** What a step of the ladder takes away, and what it leaves. */
const sanctionScopes: Readonly<Record<MemberMeasure, string>> = {
  remind: 'Un rappel, sans conséquence sur votre compte.',
  warn: 'Un avertissement, gardé dans votre dossier, jamais en public. Vous pouvez tout faire comme avant.',
  silence:
    'Publication, réactions, votes et inscriptions aux évènements suspendus. Lecture, notifications et signalements conservés.',
  suspend: 'Connexion fermée, sauf pour contester. Vos contenus restent en ligne.',
  ban: 'Compte fermé. Vos contenus restent en ligne, sauf ceux retirés par une décision propre.',
};

/** What is taken of a profile, and what stays. */
const profileScopes: Readonly<Record<ProfileRestriction, string>> = {
  'clear-bio': 'Présentation retirée de votre profil, pour tous. Vous pouvez en écrire une autre.',
  'remove-avatar': 'Image retirée de votre profil, pour tous. Vous pouvez en choisir une autre.',
  rename:
    'Un nom neutre remplace votre pseudonyme partout où il est affiché. Vous pouvez en choisir un autre tout de suite, mais pas celui-là.',
};

const DONE: Partial<Record<Act['what'], string>> = {
  deleted: 'a été supprimé',
  edited: 'a été modifié',
  redacted: 'a été privé d’un passage, retiré aussi de ses versions précédentes et des citations,',
  'passage-masked':
    'a été masqué en partie, en attendant la décision d’une personne d’un rang plus élevé que le vôtre,',
  purged: 'a été effacé définitivement, après avoir été supprimé, avec l’accord de deux personnes,',
  retitled: 'a reçu un autre titre, donné',
  closed: 'a été fermé aux réponses',
  'closed-as-duplicate': 'a été fermé comme doublon d’un autre, auquel il renvoie,',
  moved: 'a été déplacé dans un autre espace',
  merged: 'a été réuni à un autre sujet, auquel son adresse mène désormais,',
  'poll-closed': 'a été clos avant son terme',
  'poll-rewritten': 'a été modifié',
  'event-cancelled': 'a été annulé',
  'event-rewritten': 'a été modifié',
  'question-hidden': 'a été masqué',
  'message-removed': 'a été retiré de la vue des autres',
};

/** Who did it, where that is not the moderation team. */
const BY: Partial<Record<Act['what'], string>> = {
  'question-hidden': 'l’équipe qui anime la séance',
  'message-removed': 'l’équipe qui anime le salon',
};

const written = dayFormat('fr-FR', 'Europe/Paris');
const day = (iso: string): string => written(new Date(iso));

/** What the act was about, by its kind: called as its author knows it. */
const OF_KIND: Readonly<Record<string, (title: string, day: string) => string>> = {
  topic: (title, day) => `votre sujet « ${title} », ouvert le ${day},`,
  post: (title, day) => `votre message du ${day}, dans le sujet « ${title} »,`,
  poll: (title, day) => `votre sondage « ${title} », ouvert le ${day},`,
  event: (title, day) => `votre évènement « ${title} », préparé le ${day},`,
  idea: (title, day) => `le texte de votre idée « ${title} », proposée le ${day},`,
  'idea-comment': (title, day) => `votre commentaire du ${day}, sur l’idée « ${title} »,`,
  'chat-message': (title, day) => `votre message du ${day}, dans le salon « ${title} »,`,
  'service-review': (title, day) => `votre avis du ${day} sur le service « ${title} »`,
  'event-question': (title, day) =>
    `le texte de votre question du ${day}, posée dans la séance « ${title} »,`,
  profile: () => 'le texte de présentation de votre profil',
};

/** Which of it, as far as that is told; facts of releases before named none. */
function among({ target, restriction: { title, writtenAt } }: Act): string {
  const called = title === '' ? undefined : OF_KIND[target.kind];
  return called
    ? `, dont ${called(title, day(writtenAt)).replace(/,$/, '')}`
    : ' (présentation, idées, commentaires, réponses de référence)';
}

/** What happened, in the words of the statement: when, to what, and the reason in the words of who acted. */
function facts(act: Act): string {
  const { title, writtenAt, reason } = act.restriction;
  const what = (OF_KIND[act.target.kind] ?? OF_KIND['post']!)(title, day(writtenAt));
  if (act.what === 'redacted-outside')
    return withReason(
      `Le ${day(act.at)}, l’équipe de modération a retiré un passage de ce que vous aviez écrit hors des sujets${among(act)}. Le reste demeure publié.`,
      reason,
    );
  if (act.what === 'unaccepted')
    return withReason(
      `Le ${day(act.at)}, la réponse que vous aviez choisie dans ${what} n’est plus marquée comme acceptée, par décision de l’équipe de modération. Aucun reproche ne vous est fait.`,
      reason,
    );
  if (act.what === 'idea-merged')
    return withReason(
      `Le ${day(act.at)}, votre idée « ${title} », proposée le ${day(writtenAt)}, a été réunie à une autre, qui en garde les soutiens. Aucun reproche ne vous est fait.`,
      reason,
    );
  if (act.what === 'carried') return withReason(elsewhere(act), reason);
  if (act.what === 'purged-with-topic') return withReason(withTopic(act), reason);
  const who = BY[act.what] ?? 'l’équipe de modération';
  const told = `Le ${day(act.at)}, ${what} ${DONE[act.what] ?? 'a été modifié'} par ${who}.`;
  return withReason(act.readers ? `${told}${newReaders(act.readers)}` : told, reason);
}

const withReason = (told: string, reason: string | null): string =>
  reason === null ? told : `${told}\n\nMotif : ${reason}`;

/** Who replied to what was erased did nothing wrong, and is told so. */
function withTopic({ at, count = 1, restriction }: Act): string {
  const what =
    count === 1
      ? `le message que vous y aviez écrit le ${day(restriction.writtenAt)} a été effacé`
      : `les ${count} messages que vous y aviez écrits depuis le ${day(restriction.writtenAt)} ont été effacés`;
  return `Le ${day(at)}, un sujet supprimé a été effacé définitivement par l’équipe de modération, avec l’accord de deux personnes ; ${what} avec lui. Aucun reproche ne vous est fait.`;
}

/** Who wrote what stands in another topic now did nothing wrong, and is told so. */
function elsewhere({ at, count = 1, restriction, going }: Act): string {
  const { title, writtenAt } = restriction;
  const readers = going ? newReaders(going) : '';
  if (going?.withTopic) {
    const yours =
      count === 1
        ? `vous aviez écrit un message le ${day(writtenAt)}`
        : `vous aviez écrit ${count} messages depuis le ${day(writtenAt)}`;
    return `Le ${day(at)}, le sujet « ${title} », où ${yours}, a été déplacé dans un autre espace par l’équipe de modération.${readers} Aucun reproche ne vous est fait.`;
  }
  const what =
    count === 1
      ? `le message que vous aviez écrit le ${day(writtenAt)} dans le sujet « ${title} » a été placé`
      : `les ${count} messages que vous aviez écrits depuis le ${day(writtenAt)} dans le sujet « ${title} » ont été placés`;
  return `Le ${day(at)}, ${what} dans un autre sujet par l’équipe de modération.${readers} Aucun reproche ne vous est fait.`;
}

/** Who could read it, and who can now; nothing where they are the same. */
const newReaders = ({ readBefore, readNow }: ReadersV1): string =>
  readBefore === readNow
    ? ''
    : ` Jusque-là pouvaient lire ce que vous y avez écrit : ${readersFr(readBefore)}. Désormais, le peuvent : ${readersFr(readNow, readBefore)}.`;

const CALLED: Readonly<Record<string, string>> = {
  topic: 'votre sujet',
  post: 'votre message',
  profile: 'votre profil',
};

/** Which rules found something, and what they told while it was written; never what they found. */
function maskFacts({ targetKind, findings, at }: Masking): string {
  const where = CALLED[targetKind] ?? 'votre texte';
  const rules = findings.map(({ ruleLabel, explanation }) => `« ${ruleLabel} » : ${explanation}`);
  return `Le ${day(at)}, avant la parution, une règle automatique a masqué un passage de ${where}. Le passage n’est ni reproduit ici ni conservé.\n\n${rules.join('\n\n')}`;
}

/** What the rule is, where one speaks; never what it found. */
function holdFacts({ targetKind, because, wasRead, isReworded, at }: Hold): string {
  const what = CALLED[targetKind] ?? 'votre texte';
  if (isReworded)
    return `Le ${day(at)}, une personne a approuvé ${what}, que vous aviez corrigé entre-temps. Son accord portait sur le texte qu’elle avait lu : celui d’à présent attend qu’une personne l’examine à son tour.`;
  if (!wasRead) return arrivalFacts({ what, because, at });
  const told = `Le ${day(at)}, une vérification automatique a retiré de la vue de tous ${what}, qui venait d’être modifié, le temps qu’une personne l’examine.`;
  return because === null ? told : `${told}\n\n« ${because.ruleLabel} » : ${because.explanation}`;
}

/** Of what nobody but its author ever read: no rule of words speaks where an account is new, or much comes at once. */
function arrivalFacts({ what, because, at }: Pick<Hold, 'because' | 'at'> & { what: string }): string {
  const told = `Le ${day(at)}, une vérification automatique a retenu ${what}, tel que vous veniez de l’écrire, avant que d’autres puissent le lire, le temps qu’une personne l’examine.`;
  const why =
    because === null
      ? 'Aucun mot n’est en cause : ce qu’écrit un compte récent, ce qui contient beaucoup de liens ou ce qui est envoyé plusieurs fois peut attendre ainsi.'
      : `« ${because.ruleLabel} » : ${because.explanation}`;
  return `${told}\n\n${why}`;
}

/** What whoever misused notices may no longer do, and what stays. */
const misuseScope =
  'Vos signalements ne sont plus reçus pendant cette durée. Tout le reste demeure, y compris contester. En cas de danger, appelez le 17 ou le 112.';

/** Of a poll that somebody else ended. */
const pollClosed = 'Le sondage reste lisible, avec ses résultats ; plus personne ne peut y répondre.';

/** Of an event that somebody else cancelled. */
const eventCancelled =
  'L’évènement reste affiché, annoncé comme annulé, et toutes les personnes inscrites sont prévenues.';

/** Of a choice that somebody else took back. */
const unaccepted =
  'La réponse reste lisible par tous ; elle n’est plus montrée comme celle que vous avez choisie. Vous pouvez en choisir une autre.';

/** Of an idea that goes up in another. */
const ideaMerged =
  'L’idée reste lisible et renvoie à l’autre, qui porte ses soutiens ; elle ne reçoit plus de votes par elle-même.';

/** Of a passage that waits for somebody to decide. */
const passageMasked =
  'Seul le passage est remplacé par […], dans ce message et nulle part ailleurs ; le reste demeure publié. Le texte entier est conservé : il revient si cette personne n’y trouve rien à redire. Son sceau, s’il en portait un, tombe et revient avec lui.';

/** Of a passage that somebody decided to keep out of sight. */
const passageStaysMasked =
  'Seul le passage est remplacé par […], dans ce message et nulle part ailleurs ; le reste demeure publié. Le passage reste masqué tant que la décision tient. Le texte entier est conservé : il revient, avec son sceau s’il en portait un, si la décision est annulée.';

/** Of messages that stand in another topic. */
const carried =
  'Vos messages restent lisibles, dans un autre sujet, sous son titre et pour ceux qui y ont accès.';

/** Of messages that more people read, and that lost nothing else. */
const opened =
  'Vos messages restent lisibles par ceux qui les lisaient ; d’autres personnes peuvent désormais les lire aussi.';

/** How long something stays hidden, and what can be done about it: by kind of content. */
const hidden: Readonly<Record<string, string>> & { readonly other: string } = {
  post: 'Tant que la décision tient. Contestez-la pour qu’une autre personne, si l’équipe est assez nombreuse, l’examine ; elle peut faire paraître à la place un texte sans le passage en cause.',
  poll: 'Tant que la décision tient. Un sondage ne se modifie pas : contestez-la pour qu’une autre personne, si l’équipe est assez nombreuse, l’examine, ou ouvrez-en un autre.',
  other:
    'Tant que la décision tient. Contestez-la pour qu’une autre personne, si l’équipe est assez nombreuse, l’examine.',
};

/** Statements of reasons in the language of the organisation. */
export const actsFr = {
  hidden,
  misuseScope,
  pollClosed,
  carried,
  opened,
  unaccepted,
  ideaMerged,
  eventCancelled,
  passageMasked,
  passageStaysMasked,
  scopes,
  sanctionScopes,
  profileScopes,
  facts,
  mask: {
    facts: maskFacts,
    scope:
      'Seul le passage repéré est remplacé ; le reste de votre texte est publié. Vous pouvez le modifier à tout moment.',
    waitingScope:
      'Seul le passage repéré est remplacé. Le reste de votre texte n’est pas encore publié : il attend qu’une personne de l’équipe l’ait lu.',
  },
  hold: {
    facts: holdFacts,
    scope: 'Masqué pour tous les visiteurs, en tout lieu. Vous seul le voyez encore, avec la modération.',
    duration: 'Jusqu’à ce qu’une personne ait décidé. Sa décision vous sera communiquée.',
    meanwhile:
      'D’ici là, vous pouvez le corriger depuis vos brouillons, ou le retirer si personne n’y a répondu.',
  },
  wentWithTopic:
    'Un sujet effacé l’est avec tout ce qui y était écrit, pour que rien n’en reste. Cette mesure n’est pas une sanction.',
  takenBack: 'La modération est revenue sur cette mesure d’elle-même.',
  foundFine: 'Une personne a examiné ce qui avait été décidé automatiquement, et n’y a rien trouvé à redire.',
  passageFine: 'Une personne a examiné le passage masqué, et n’y a rien trouvé à redire.',
  passageOver: 'Une personne a examiné le passage masqué, et a pris cette décision à la place.',
  provisionalFine:
    'Une personne a examiné ce qui avait été masqué dès le signalement, et n’y a rien trouvé à redire.',
  provisionalOver:
    'Une personne a examiné ce qui avait été masqué dès le signalement, et a pris cette décision à la place.',
  takenOver:
    'Une personne a examiné ce qui avait été décidé automatiquement, et a décidé à la place de la machine.',
};
export type ActWords = typeof actsFr;
