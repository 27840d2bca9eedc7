import { ORGANISATION } from '#application/shared/organisation-word';
import { LETTERS_A_DAY } from '#application/community/letters/letters.port';
import type { LetterWords } from '../words.ts';

const grouped = new Intl.NumberFormat('fr-FR');
const many = (count: number, one: string, more: string): string =>
  `${grouped.format(count)} ${count < 2 ? one : more}`;
const regular = {
  intro: 'Voici l’essentiel depuis votre dernier résumé.',
  stop: 'Ne plus recevoir ce résumé',
};

const IDEA_STATUS: Readonly<Record<string, string>> = {
  under_review: 'à l’étude',
  planned: 'programmée',
  in_progress: 'en cours',
  delivered: 'réalisée',
  declined: 'non retenue',
  merged: 'réunie à une autre idée',
};

const AMBASSADOR_NEWS: Readonly<Record<string, string>> = {
  invited: 'L’équipe vous propose de devenir ambassadeur. Vous acceptez ou déclinez depuis la page.',
  accepted: 'Votre candidature est acceptée : vous êtes ambassadeur pour douze mois.',
  refused: 'Votre candidature n’est pas retenue.',
  renewed: 'Vous êtes ambassadeur pour douze mois de plus.',
  ending: 'Votre mandat se termine dans trente jours au plus. Vous pouvez demander douze mois de plus.',
  ended: 'Votre mandat est terminé. Merci pour ce que vous avez fait.',
};

const INCIDENT_NEWS: Readonly<Record<string, string>> = {
  gathered: 'Votre question rejoint celles des autres membres : une seule réponse vaut pour toutes.',
  news: 'Il y a du nouveau.',
  solved: 'L’incident est résolu.',
};

/** Why a badge fell. */
const BADGE_LOSSES: Readonly<Record<string, string>> = {
  struck: 'l’équipe a repris ce qu’un de vos gestes avait rapporté',
  revoked: 'l’équipe vous l’a retiré',
  removed: 'un de vos messages a été retiré',
  validation: 'une validation a été levée',
  acceptance: 'une acceptation a été retirée',
  thanks: 'un « merci » a été retiré',
  undone: 'ce qui l’avait valu a été annulé',
};

const TRIAL_NEWS: Readonly<Record<string, string>> = {
  seated: 'Une place s’est libérée : elle est à vous.',
  started: 'Le test commence : vous pouvez suivre ses étapes.',
  answered: 'L’équipe a répondu à votre retour.',
  reported: 'Le bilan du test est publié. Merci de votre participation.',
};
const EVENT_NEWS: Readonly<Record<string, string>> = {
  confirmed: 'Votre place est réservée.',
  waiting: 'Vous êtes sur la liste d’attente.',
  offered:
    'Une place s’est libérée : elle vous est gardée quelque temps, dites oui sur la page de l’évènement.',
  lapsed: 'La place qui vous était gardée est passée à la personne suivante, faute de réponse.',
  moved: 'La date, l’heure, le lieu ou le titre ont changé : relisez la page de l’évènement.',
  cancelled: 'L’évènement est annulé. La page dit pourquoi.',
  'in-a-week': 'L’évènement a lieu dans une semaine.',
  'in-a-day': 'L’évènement a lieu demain.',
  'at-once': 'L’évènement commence dans un quart d’heure.',
};

export const fr: LetterWords = {
  hello: (pseudonym) => `Bonjour ${pseudonym},`,
  somebody: 'Un membre',
  kinds: {
    mention: {
      subject: (title) => `On parle de vous dans « ${title} »`,
      told: (who, title) => `${who} vous a nommé dans « ${title} ».`,
      action: 'Lire le message',
      counted: (count) => many(count, 'mention de vous', 'mentions de vous'),
      stop: 'Ne plus recevoir d’e-mail quand on me nomme',
    },
    reply: {
      subject: (title) => `Réponse à votre message dans « ${title} »`,
      told: (who, title) => `${who} vous a répondu dans « ${title} ».`,
      action: 'Lire la réponse',
      counted: (count) => many(count, 'réponse à votre message', 'réponses à vos messages'),
      stop: 'Ne plus recevoir d’e-mail quand on me répond',
    },
    quote: {
      subject: (title) => `On vous cite dans « ${title} »`,
      told: (who, title) => `${who} vous a cité dans « ${title} ».`,
      action: 'Lire le message',
      counted: (count) => many(count, 'citation de vos mots', 'citations de vos mots'),
      stop: 'Ne plus recevoir d’e-mail quand on me cite',
    },
    'watched-topic': {
      subject: (title) => `Nouvelle réponse à « ${title} »`,
      told: (who, title) => `${who} a répondu à « ${title} ».`,
      action: 'Lire la réponse',
      counted: (count) => many(count, 'nouvelle réponse', 'nouvelles réponses'),
      stop: 'Ne plus recevoir d’e-mail pour les sujets que je suis',
    },
    'watched-category': {
      subject: (title) => `Nouveau sujet : « ${title} »`,
      told: (who, title) => `${who} a ouvert un sujet dans une catégorie que vous suivez : « ${title} ».`,
      action: 'Lire le sujet',
      counted: () => 'nouveau sujet dans une catégorie que vous suivez',
      stop: 'Ne plus recevoir d’e-mail pour les catégories que je suis',
    },
    acceptance: {
      subject: () => 'Votre réponse a été acceptée',
      told: (who, title) =>
        `Bonne nouvelle : ${who} a accepté votre réponse à « ${title} ». Elle s’affiche maintenant juste sous la question.`,
      action: 'Revoir la réponse',
      counted: () => 'votre réponse a été acceptée',
      stop: 'Ne plus recevoir d’e-mail quand ma réponse est acceptée',
    },
    'official-validated': {
      subject: () => 'Votre réponse a été validée',
      told: (who, title) =>
        `Bonne nouvelle : ${who} a vérifié votre réponse à « ${title} » et l’a validée au nom de ${ORGANISATION}.`,
      action: 'Revoir la réponse',
      counted: () => 'votre réponse a été validée',
      stop: 'Ne plus recevoir d’e-mail quand ma réponse est validée',
    },
    'official-answered': {
      subject: (title) => `${ORGANISATION} a répondu à votre question « ${title} »`,
      told: (_who, title) => `${ORGANISATION} a répondu à votre question « ${title} ».`,
      action: 'Lire la réponse officielle',
      counted: (count) => many(count, `réponse de ${ORGANISATION}`, `réponses de ${ORGANISATION}`),
      stop: `Ne plus recevoir d’e-mail quand ${ORGANISATION} répond à mes questions`,
    },
    'official-confirmed': {
      subject: (title) => `${ORGANISATION} a validé une réponse à « ${title} »`,
      told: (_who, title) =>
        `${ORGANISATION} a vérifié une réponse à votre question « ${title} » et l’a validée en son nom.`,
      action: 'Lire la réponse validée',
      counted: (count) =>
        many(count, `réponse validée par ${ORGANISATION}`, `réponses validées par ${ORGANISATION}`),
      stop: `Ne plus recevoir d’e-mail quand ${ORGANISATION} valide une réponse à mes questions`,
    },
    incident: {
      subject: (title) => `Du nouveau sur un incident : « ${title} »`,
      told: (_who, title) =>
        `Une question que vous avez posée ou que vous suivez concerne un incident. Tout ce que nous en savons est réuni sous « ${title} ».`,
      action: 'Lire ce que nous savons',
      counted: (count) => many(count, 'nouvelle d’un incident', 'nouvelles d’incidents'),
      stop: 'Ne plus recevoir d’e-mail sur les incidents',
    },
    idea: {
      subject: (title) =>
        title === ''
          ? `${ORGANISATION} a répondu à une idée que vous avez proposée ou que vous soutenez`
          : `${ORGANISATION} a répondu à l’idée « ${title} »`,
      told: (_who, title) =>
        title === ''
          ? `${ORGANISATION} a répondu à une idée que vous avez proposée ou que vous soutenez.`
          : `${ORGANISATION} a répondu à l’idée « ${title} », que vous avez proposée ou que vous soutenez.`,
      action: 'Lire sa réponse',
      counted: (count) => many(count, 'réponse à une idée', 'réponses à des idées'),
      stop: 'Ne plus recevoir d’e-mail sur les idées que je soutiens',
    },
    'service-review': {
      subject: () => `${ORGANISATION} a répondu à votre avis`,
      told: () => `${ORGANISATION} a répondu à l’avis que vous avez donné sur un service.`,
      action: 'Lire sa réponse',
      counted: (count) => many(count, 'réponse à votre avis', 'réponses à vos avis'),
      stop: `Ne plus recevoir d’e-mail quand ${ORGANISATION} répond à mes avis`,
    },
    trial: {
      subject: () => 'Du nouveau pour un test auquel vous participez',
      told: () => 'Il y a du nouveau pour un test de produit auquel vous participez.',
      action: 'Voir le test',
      counted: (count) => many(count, 'nouvelle d’un test', 'nouvelles de tests'),
      stop: 'Ne plus recevoir d’e-mail sur les tests auxquels je participe',
    },
    survey: {
      subject: () => 'Une enquête vous est adressée',
      told: () =>
        `${ORGANISATION} vous invite à répondre à une enquête. Vous pouvez commencer, vous arrêter et reprendre.`,
      action: 'Voir les enquêtes en cours',
      counted: (count) => many(count, 'invitation à une enquête', 'invitations à des enquêtes'),
      stop: 'Ne plus recevoir d’e-mail sur les enquêtes',
    },
    event: {
      subject: () => 'Votre inscription à un évènement',
      told: () => 'Il y a du nouveau pour un évènement auquel vous êtes inscrit.',
      action: 'Voir l’évènement',
      counted: (count) => many(count, 'nouvelle d’un évènement', 'nouvelles d’évènements'),
      stop: 'Ne plus recevoir d’e-mail sur mes inscriptions',
    },
    'event-announced': {
      subject: () => 'Un nouvel évènement est annoncé',
      told: () => 'Un évènement qui peut vous intéresser est annoncé, et les inscriptions sont ouvertes.',
      action: 'Voir l’évènement',
      counted: (count) => many(count, 'nouvel évènement', 'nouveaux évènements'),
      stop: 'Ne plus recevoir d’e-mail quand un évènement est annoncé',
    },
    'private-message': {
      subject: () => 'Vous avez un message privé',
      told: (who) => `${who} vous a écrit en privé. Le message se lit sur le site.`,
      action: 'Lire le message',
      counted: (count) => many(count, 'message privé', 'messages privés'),
      stop: 'Ne plus recevoir d’e-mail sur les messages privés',
    },
    'chat-mention': {
      subject: () => 'On vous nomme dans un salon',
      told: (who) => `${who} vous a nommé dans un salon.`,
      action: 'Lire le message',
      counted: (count) => many(count, 'mention dans un salon', 'mentions dans un salon'),
      stop: 'Ne plus recevoir d’e-mail quand on me nomme dans un salon',
    },
    poll: {
      subject: () => 'Un sondage auquel vous avez participé est clos',
      told: () => 'Un sondage que vous avez proposé, ou auquel vous avez participé, est clos.',
      action: 'Voir le sondage',
      counted: (count) => many(count, 'sondage clos', 'sondages clos'),
      stop: 'Ne plus recevoir d’e-mail sur les sondages clos',
    },
    'points-struck': {
      subject: () => 'Des points vous ont été repris',
      told: () =>
        'L’équipe a repris des points de votre compte. Le motif se lit dans « Pourquoi ces points ? ».',
      action: 'Voir mes points',
      counted: () => 'des points vous ont été repris',
      stop: 'Ne plus recevoir d’e-mail quand des points me sont repris',
    },
    'badge-lost': {
      subject: () => 'Un badge vous a été repris',
      told: () => 'Un de vos badges est perdu, en entier ou pour un palier.',
      action: 'Voir mes badges',
      counted: () => 'un badge vous a été repris',
      stop: 'Ne plus recevoir d’e-mail quand un badge m’est repris',
    },
    'role-given': {
      subject: () => 'Votre rôle a changé',
      told: (who) => `${who} vous a donné un autre rôle dans la communauté.`,
      action: 'Voir mes notifications',
      counted: () => 'votre rôle a changé',
      stop: 'Ne plus recevoir d’e-mail quand mon rôle change',
    },
    ambassador: {
      subject: () => 'Ambassadeurs : du nouveau pour vous',
      told: () => 'Il y a du nouveau au sujet de votre rôle d’ambassadeur.',
      action: 'Voir où j’en suis',
      counted: () => 'du nouveau sur votre rôle d’ambassadeur',
      stop: 'Ne plus recevoir d’e-mail sur mon rôle d’ambassadeur',
    },
    'official-lifted': {
      subject: (title) => `Sceau levé dans « ${title} »`,
      told: (who, title) =>
        `${who} a changé ou supprimé une réponse que vous aviez certifiée dans « ${title} » : son sceau est levé.`,
      action: 'Revoir la réponse',
      counted: (count) => many(count, 'sceau levé', 'sceaux levés'),
      stop: 'Ne plus recevoir d’e-mail quand un sceau tombe',
    },
    'official-withdrawn': {
      subject: (title) => `Votre sceau est retiré dans « ${title} »`,
      told: (who, title) =>
        `${who} a retiré le sceau que vous aviez posé sur une réponse à « ${title} » : elle n’engage plus ${ORGANISATION}.`,
      action: 'Revoir la réponse',
      counted: (count) => many(count, 'sceau retiré', 'sceaux retirés'),
      stop: 'Ne plus recevoir d’e-mail quand un collègue retire mon sceau',
    },
    'official-replaced': {
      subject: (title) => `Votre sceau est remplacé dans « ${title} »`,
      told: (who, title) =>
        `${who} a remplacé par le sien le sceau que vous aviez posé sur une réponse à « ${title} ». C’est désormais ${who} qui en répond.`,
      action: 'Revoir la réponse',
      counted: (count) => many(count, 'sceau remplacé', 'sceaux remplacés'),
      stop: 'Ne plus recevoir d’e-mail quand un collègue remplace mon sceau',
    },
    'official-rule': {
      subject: (name) => `« ${name} » a changé : vos réponses sont à revoir`,
      told: (who, name) => `${who} a changé « ${name} », sur quoi reposent des réponses dont vous répondez.`,
      action: 'Ouvrir les réponses à revoir',
      counted: (count) => many(count, 'changement sous vos réponses', 'changements sous vos réponses'),
      stop: 'Ne plus recevoir d’e-mail quand une règle ou une valeur change',
    },
    'official-review': {
      subject: (title) => `Réponse à revoir : « ${title} »`,
      told: (_who, title) =>
        `Une réponse dont vous répondez a passé sa date : « ${title} ». Elle est à revoir.`,
      action: 'Revoir la réponse',
      counted: (count) => many(count, 'réponse à revoir', 'réponses à revoir'),
      stop: 'Ne plus recevoir d’e-mail pour les réponses à revoir',
    },
    'official-assigned': {
      subject: (title) => `Une question vous est attribuée : « ${title} »`,
      told: (who, title) => `${who} vous a chargé de répondre à « ${title} » au nom de ${ORGANISATION}.`,
      action: 'Lire la question',
      counted: (count) =>
        many(count, 'question qui vous est attribuée', 'questions qui vous sont attribuées'),
      stop: 'Ne plus recevoir d’e-mail quand une question m’est attribuée',
    },
    'reference-withdrawn': {
      subject: (name) => `Réponse de référence retirée : « ${name} »`,
      told: (who, name) =>
        `${who} a retiré votre réponse de référence « ${name} ». Son adresse dit pourquoi.`,
      action: 'Voir ce qu’il en reste',
      counted: (count) => many(count, 'réponse de référence retirée', 'réponses de référence retirées'),
      stop: 'Ne plus recevoir d’e-mail quand une de mes réponses de référence est retirée',
    },
    'official-overdue': {
      subject: (title) => `Question en retard : « ${title} »`,
      told: (_who, title) =>
        `La question « ${title} » attend une réponse de ${ORGANISATION} depuis trop longtemps.`,
      action: 'Lire la question',
      counted: () => 'question en retard',
      stop: 'Ne plus recevoir d’e-mail pour les questions en retard',
    },
  },
  piece: {
    incident: (number) => `Incident n° ${number}`,
    idea: (number) => `Idée n° ${number}`,
    'service-review': () => 'Votre avis sur un service',
    trial: () => 'Un test auquel vous participez',
    poll: () => 'Un sondage auquel vous avez participé',
    event: () => 'Un évènement auquel vous êtes inscrit',
    'event-announced': () => 'Un évènement annoncé',
    'points-struck': () => 'Vos points',
    'badge-lost': () => 'Vos badges',
    ambassador: () => 'Ambassadeurs',
  },
  state: {
    incident: (state) => INCIDENT_NEWS[state] ?? state,
    idea: (status) => `Elle est maintenant : ${IDEA_STATUS[status] ?? status}.`,
    event: (news) => EVENT_NEWS[news] ?? news,
    trial: (news) => TRIAL_NEWS[news] ?? news,
    'badge-lost': (why) => `Motif : ${BADGE_LOSSES[why] ?? why}.`,
    ambassador: (news) => AMBASSADOR_NEWS[news] ?? news,
  },
  message: 'Un message pour vous',
  role: 'Votre rôle dans la communauté',
  goneTopic: 'Sujet supprimé',
  toCheck: (count, titles) =>
    count === 0
      ? 'Plus rien à revoir.'
      : `${many(count, 'réponse à revoir', 'réponses à revoir')} : ${titles.map((title) => `« ${title} »`).join(', ')}${
          count > titles.length ? `, et ${many(count - titles.length, 'autre', 'autres')}` : ''
        }.`,
  accept:
    'Elle répond à votre question ? Choisissez « Accepter cette réponse » : cela aide les personnes qui chercheront la même chose.',
  stopTopic: 'Ne plus suivre ce sujet',
  settings: 'Régler mes e-mails',
  digest: {
    daily: { subject: 'Votre journée sur la communauté', ...regular },
    weekly: { subject: 'Votre semaine sur la communauté', ...regular },
    monthly: { subject: 'Votre mois sur la communauté', ...regular },
    'at-once': {
      subject: 'Le reste de vos notifications d’hier',
      intro: `Vous avez reçu ${LETTERS_A_DAY} e-mails en 24 heures, le plus que nous envoyons. Voici le reste, en un seul.`,
      stop: 'Ne plus recevoir d’e-mail de la communauté',
    },
    preview: (news, finds) =>
      news > 0
        ? many(news, 'sujet vous attend.', 'sujets vous attendent.')
        : `${many(finds, 'sujet utile', 'sujets utiles')} dans ce que vous suivez.`,
    news: 'Pour vous',
    finds: 'Dans ce que vous suivez',
    several: (count) => many(count, 'nouveauté', 'nouveautés'),
    more: (count) => `Et ${many(count, 'autre sujet', 'autres sujets')} dans vos notifications.`,
    find: ({ category, replies, helpful }) =>
      `${category}, ${many(replies, 'réponse', 'réponses')}, jugé utile ${helpful} fois`,
    action: 'Voir mes notifications',
  },
};
