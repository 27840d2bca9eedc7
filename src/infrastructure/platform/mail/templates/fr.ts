import { ORGANISATION } from '#application/shared/organisation-word';
import type { Letter } from '#application/shared/letter.ports';
import type { Templates, Value } from './letter.ts';

const never =
  'Nous ne vous demanderons jamais de mot de passe, de code bancaire ni de numéro de sécurité sociale par e-mail.';

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
  'own-initiative': 'l’initiative de l’équipe',
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
const day = (iso: string): string =>
  new Date(iso).toLocaleDateString('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });
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
const redress = (value: Value): string[] => [
  `Vous pouvez contester gratuitement jusqu’au ${day(value('appealableUntil'))}, à l’aide du bouton ci-dessus. Il fonctionne sans connexion, même si votre compte est suspendu. Une autre personne que celle qui a décidé vous répondra par écrit, en visant sept jours.`,
  `Vous pouvez aussi saisir un organisme de règlement extrajudiciaire certifié (${value('bodies')}), ou le juge compétent à tout moment.`,
];

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

/** The account of somebody who did not come for long: the same letter twice, the second one says that it is the last. */
const inactive =
  (isLast: boolean) =>
  (value: Value): Letter => ({
    subject: `${isLast ? 'Dernier rappel : votre' : 'Votre'} compte sera fermé le ${day(value('leavesOn'))}`,
    preview: 'Une simple connexion suffit à le garder.',
    paragraphs: [
      `Bonjour ${value('pseudonym')},`,
      `Vous n’êtes pas venu sur ${value('communityName')} depuis longtemps. Nous ne gardons pas plus de ${value('months')} mois un compte que personne n’utilise : le vôtre sera fermé le ${day(value('leavesOn'))}.`,
      'Vous voulez le garder ? Connectez-vous avant cette date, c’est tout.',
      'Sans rien faire de votre part, votre profil et votre adresse seront effacés, et vos messages resteront en ligne sous la mention « Ancien membre ».',
    ],
    action: 'Me connecter et garder mon compte',
    afterwards: [
      'Avant cette date, vous pouvez aussi prendre une copie de vos données, ou fermer vous-même le compte et choisir d’effacer vos messages.',
      ...(isLast ? ['C’est le dernier message que nous vous écrivons à ce sujet.'] : []),
      never,
    ],
    links: [
      { label: 'Copie de mes données', path: '/compte/donnees' },
      { label: 'Fermer mon compte', path: '/compte/depart' },
    ],
  });

export const fr: Templates = {
  letters: {
    'confirm-email': (value) => ({
      subject: 'Confirmez votre adresse e-mail',
      preview: `Le lien est valable ${lasts(value)}.`,
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        `Pour terminer votre inscription à ${value('communityName')}, suivez ce lien et redonnez le mot de passe que vous avez choisi :`,
      ],
      action: 'Confirmer mon adresse',
      afterwards: [
        `Le lien est valable ${lasts(value)} et ne sert qu’une fois. Plusieurs messages reçus ? Suivez le plus récent.`,
        `Si vous n’êtes pas à l’origine de cette inscription, ignorez ce message : l’adresse ne sera pas confirmée et le compte sera oublié.`,
        never,
      ],
    }),
    'reset-password': (value) => ({
      subject: 'Choisir un nouveau mot de passe',
      preview: 'Une demande a été faite pour votre compte.',
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        'Une demande de nouveau mot de passe a été faite pour votre compte.',
      ],
      action: 'Choisir un nouveau mot de passe',
      afterwards: [
        `Le lien est valable ${lasts(value)} et ne sert qu’une fois. Après le changement, toutes vos sessions ouvertes seront fermées.`,
        'Ce n’est pas vous ? Ignorez ce message, votre mot de passe ne change pas.',
        never,
      ],
    }),
    invitation: (value) => ({
      subject: `Vous êtes invité à rejoindre ${value('communityName')}`,
      preview: `Le lien est valable ${lasts(value)}.`,
      paragraphs: [
        'Bonjour,',
        `Vous êtes invité à rejoindre ${value('communityName')}, où les artistes-auteurs s’entraident et où ${ORGANISATION} répond. Aucun compte n’existe encore : vous choisissez votre pseudonyme et votre mot de passe en suivant ce lien.`,
      ],
      action: 'Rejoindre la communauté',
      afterwards: [
        `Le lien est valable ${lasts(value)} et ne sert qu’une fois.`,
        'Cela ne vous intéresse pas ? Ignorez ce message : votre adresse sera oubliée à la fin de ce délai. Pour ne plus être invité, même si votre adresse nous est redonnée, suivez le lien au bas de ce message.',
        never,
      ],
      links: [{ label: 'Ne plus m’inviter', path: value('refusalPath') }],
    }),
    'confirm-new-email': (value) => ({
      subject: 'Confirmez votre nouvelle adresse',
      preview: `Le lien est valable ${lasts(value)}.`,
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        'Vous avez demandé à recevoir vos e-mails à cette adresse. Confirmez-la : jusque-là, l’ancienne reste en place.',
      ],
      action: 'Confirmer ma nouvelle adresse',
      afterwards: [
        `Le lien est valable ${lasts(value)} et ne sert qu’une fois. Si vous n’avez rien demandé, ignorez ce message.`,
      ],
    }),
    'email-changed': (value) => ({
      subject: 'Votre adresse e-mail a changé',
      preview: 'Cette adresse ne sert plus à vous connecter.',
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        'L’adresse de votre compte a été changée. Celle-ci ne sert plus à vous connecter, et c’est le dernier e-mail qu’elle reçoit.',
        'C’est bien vous ? Vous n’avez rien à faire.',
        `Ce n’est pas vous ? Répondez à ce message sans attendre : l’équipe de ${value('communityName')} rétablira votre accès.`,
      ],
    }),
    'password-changed': (value) => ({
      subject: 'Votre mot de passe a changé',
      preview: 'Vos autres sessions ont été fermées.',
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        'Le mot de passe de votre compte vient de changer, et vos autres sessions ont été fermées.',
        'C’est bien vous ? Vous n’avez rien à faire. Sinon, choisissez tout de suite un nouveau mot de passe :',
      ],
      action: 'Reprendre mon compte',
      afterwards: [never],
    }),
    'second-factor-added': (value) => ({
      subject: 'Un second facteur protège votre compte',
      preview: 'Il est demandé à chaque connexion, en plus du mot de passe.',
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        'Un second facteur vient d’être ajouté à votre compte : il est désormais demandé à chaque connexion, en plus du mot de passe.',
        'C’est bien vous ? Vous n’avez rien à faire. Gardez vos codes de secours à l’abri. Sinon, regardez tout de suite ce qui protège votre compte :',
      ],
      action: 'Voir mon second facteur',
      afterwards: [never],
    }),
    'second-factor-removed': (value) => ({
      subject: 'Un second facteur a été retiré de votre compte',
      preview: 'Il n’est plus demandé à la connexion.',
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        'Un second facteur vient d’être retiré de votre compte : il n’est plus demandé à la connexion.',
        'C’est bien vous ? Vous n’avez rien à faire. Sinon, changez votre mot de passe et remettez un second facteur :',
      ],
      action: 'Voir mon second facteur',
      afterwards: [never],
    }),
    'second-factor-reset': (value) => ({
      subject: 'Votre second facteur a été réinitialisé',
      preview: 'Vos sessions ont été fermées.',
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        'L’équipe de l’organisme vient de retirer le second facteur de votre compte, et vos sessions ont été fermées. Votre mot de passe suffit de nouveau à la prochaine connexion.',
        'Vous ne l’aviez pas demandé ? Prévenez l’organisme. Vous pouvez en ajouter un autre ici :',
      ],
      action: 'Ajouter un second facteur',
      afterwards: [never],
    }),
    'recovery-code-used': (value) => ({
      subject: 'Un code de secours a servi à entrer dans votre compte',
      preview: 'Il ne servira plus.',
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        'Quelqu’un vient d’entrer dans votre compte avec votre mot de passe et l’un de vos codes de secours. Ce code ne servira plus.',
        'C’est bien vous ? Vérifiez qu’il vous en reste. Sinon, changez votre mot de passe et vos codes :',
      ],
      action: 'Voir mes codes de secours',
      afterwards: [never],
    }),
    'codes-failed': (value) => ({
      subject: 'Des codes faux ont été essayés sur votre compte',
      preview: 'Votre mot de passe était le bon.',
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        'Quelqu’un a donné votre mot de passe, puis plusieurs codes faux, et n’est pas entré dans votre compte.',
        'C’était vous ? Reconnectez-vous, ou servez-vous d’un code de secours. Sinon, quelqu’un connaît votre mot de passe : choisissez-en un nouveau.',
      ],
      action: 'Choisir un nouveau mot de passe',
      afterwards: [never],
    }),
    'provider-linked': (value) => ({
      subject: 'Un service de connexion est relié à votre compte',
      preview: 'On peut désormais entrer par lui dans votre compte.',
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        'Un service de connexion vient d’être relié à votre compte : on peut désormais y entrer par lui.',
        'C’est bien vous ? Vous n’avez rien à faire. Sinon, retirez ce lien et changez votre mot de passe :',
      ],
      action: 'Voir mon compte',
      afterwards: [never],
    }),
    'provider-unlinked': (value) => ({
      subject: 'Un service de connexion n’est plus relié à votre compte',
      preview: 'On n’entre plus par lui dans votre compte.',
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        'Un service de connexion n’est plus relié à votre compte : on n’y entre plus par lui.',
        'C’est bien vous ? Vous n’avez rien à faire. Sinon, changez votre mot de passe :',
      ],
      action: 'Voir mon compte',
      afterwards: [never],
    }),
    'webhook-given-up': (value) => ({
      subject: 'Un webhook n’est plus appelé',
      preview: 'Plus aucun message n’est arrivé à une adresse que vous aviez donnée.',
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        `Un client de l’API dont vous répondez reçoit des messages de ${value('communityName')} à une adresse qui ne répond plus depuis cinq jours, ou qui a répondu qu’elle n’existe plus. Nous avons cessé de l’appeler.`,
        'Les messages des trente derniers jours sont gardés : réparez l’adresse, puis réveillez le webhook et rejouez ce qui a manqué.',
      ],
      action: 'Voir les clients de l’API',
      afterwards: [never],
    }),
    'report-left-out': (value) => ({
      subject: `Rapport « ${value('name')} » : tous les lecteurs ne l’ont pas reçu`,
      preview: 'Des lecteurs n’ont plus le droit de lire ces chiffres.',
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        value('count') === '1'
          ? `Le rapport « ${value('name')} » n’a pas été envoyé à l’un de ses lecteurs : cette personne n’a plus le droit de lire ces chiffres.`
          : `Le rapport « ${value('name')} » n’a pas été envoyé à ${value('count')} de ses lecteurs : ils n’ont plus le droit de lire ces chiffres.`,
        'La page du rapport dit de qui il s’agit. Retirez ces lecteurs, ou voyez leurs droits avec l’administration.',
      ],
      action: 'Voir le rapport',
    }),
    'campaign-stranded': (value) => ({
      subject: `Campagne « ${value('name')} » : elle ne partira pas`,
      preview: 'Son segment a été supprimé.',
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        `Le segment auquel s’adressait la campagne « ${value('name')} » a été supprimé avant son départ : elle est de nouveau un brouillon, et n’a été envoyée à personne.`,
        'Choisissez un autre segment, puis planifiez-la de nouveau.',
      ],
      action: 'Voir la campagne',
    }),
    'sign-ins-failed': (value) => ({
      subject: 'Des essais de connexion ont échoué',
      preview: 'Votre mot de passe n’a pas été trouvé.',
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        'Quelqu’un a essayé plusieurs fois d’entrer dans votre compte avec un mauvais mot de passe, et n’y est pas parvenu.',
        'C’était vous ? Attendez un quart d’heure, ou choisissez un nouveau mot de passe :',
      ],
      action: 'Choisir un nouveau mot de passe',
      afterwards: [
        'Ce n’était pas vous ? Vous n’avez rien à faire si votre mot de passe ne sert qu’ici ; sinon, changez-le.',
        'Nous n’écrivons à ce sujet qu’une fois par jour au plus.',
        never,
      ],
    }),
    'report-received': (value) => ({
      subject: `Signalement ${value('number')} bien reçu`,
      preview: 'Nous vous écrirons dès qu’il aura été examiné.',
      paragraphs: [
        hello(value),
        `Votre signalement a bien été reçu. Son numéro : ${value('number')}.`,
        `Il porte sur : ${value('title')}.`,
        'Une personne de la modération va l’examiner, puis nous vous dirons ce qui a été décidé et pourquoi. Votre identité n’est jamais communiquée à l’auteur du contenu.',
      ],
      action: 'Suivre mon signalement',
      afterwards: [
        'En cas de danger immédiat pour une personne, appelez le 17, le 15 ou le 112 : nous ne remplaçons pas les secours.',
        never,
      ],
    }),
    'report-decided': (value) => ({
      subject: `Signalement ${value('number')} : notre décision`,
      preview: 'Ce qui a été décidé, et comment le contester.',
      paragraphs: [
        hello(value),
        `Votre signalement ${value('number')} a été examiné. Il portait sur : ${value('title')}.`,
        DECIDED[value('outcome')] ?? DECIDED.other!,
        ...(value('answer') === '' ? [] : [value('answer')]),
        value('automated') === 'yes'
          ? 'Des moyens automatisés ont été utilisés pour repérer le contenu ou pour prendre la décision.'
          : 'La décision a été prise par une personne, sans moyen automatisé.',
      ],
      action: 'Lire la décision',
      afterwards: [
        'Vous n’êtes pas d’accord ? Vous pouvez contester gratuitement cette décision pendant six mois : une autre personne l’examinera. Vous pouvez aussi saisir un organisme de règlement extrajudiciaire des litiges, ou le juge, à tout moment.',
        never,
      ],
    }),
    welcome: (value) => ({
      subject: `Bienvenue, ${value('pseudonym')}`,
      preview: 'Trois repères avant de commencer.',
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        'Votre compte est prêt. Vous rejoignez des artistes-auteurs de toutes les branches qui s’entraident sur leurs droits et leurs démarches.',
        'Ici, on parle de situations, pas de dossiers. N’écrivez jamais votre numéro de sécurité sociale.',
        'Les réponses marquées « officielle » ou « validée » sont vérifiées et datées. Les autres sont l’avis de pairs.',
        'Vous restez sous pseudonyme. Votre nom n’est affiché nulle part.',
      ],
      action: 'Entrer dans la communauté',
    }),
    'already-registered': (value) => ({
      subject: 'Vous avez déjà un compte',
      preview: 'Une inscription a été demandée avec votre adresse.',
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        `Quelqu’un, sans doute vous, a voulu s’inscrire à ${value('communityName')} avec cette adresse. Elle a déjà un compte : connectez-vous, ou choisissez un nouveau mot de passe si l’ancien est oublié.`,
      ],
      action: 'Me connecter',
      afterwards: ['Ce n’est pas vous ? Ignorez ce message, rien ne change.'],
    }),
    'statement-of-reasons': (value) => ({
      subject: `Décision n° ${value('number')} : ${MEASURES[value('action')] ?? value('action')}`,
      preview: 'Ce que nous avons décidé, pourquoi, et comment contester.',
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        `Le ${day(value('decidedAt'))}, l’équipe de modération a pris une décision qui vous concerne. Mesure : ${MEASURES[value('action')] ?? value('action')}.`,
        `Portée : ${value('scope')}`,
        `Durée : ${value('until') === '' ? 'sans terme fixé' : `jusqu’au ${day(value('until'))}`}.`,
        `Les faits : ${value('facts')}`,
        `Origine : ${SOURCES[value('source')] ?? value('source')}. Repérage automatique : ${value('automatedDetection') === 'true' ? 'oui' : 'non'}. Décision automatique : ${AUTOMATION[value('automatedDecision')] ?? 'non'}.`,
        ...(value('legalGround') === '' ? [] : [`Règle de droit : ${value('legalGround')}`]),
        ...(value('clause') === '' ? [] : [`Clause : ${value('clause')}`]),
        value('explanation'),
      ],
      action: 'Lire la décision et la contester',
      afterwards: redress(value),
    }),
    'decision-lifted': (value) => ({
      subject: `La décision n° ${value('number')} est annulée`,
      preview: LEFT[value('left')] ?? LEFT.free!,
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        `La décision du ${day(value('decidedAt'))} qui vous concernait est annulée. ${LEFT[value('left')] ?? LEFT.free!}`,
        ...(value('why') === '' ? [] : [value('why')]),
      ],
      action: 'Revoir la décision',
    }),
    'appeal-answered': (value) => ({
      subject: `Réponse à votre contestation de la décision n° ${value('number')}`,
      preview: OUTCOMES[value('outcome')] ?? value('outcome'),
      paragraphs: [
        value('pseudonym') === '' ? 'Bonjour,' : `Bonjour ${value('pseudonym')},`,
        `Le ${day(value('filedAt'))}, vous avez contesté la décision n° ${value('number')}. Une personne qui n’y avait pas pris part a examiné votre demande.`,
        `Résultat : ${OUTCOMES[value('outcome')] ?? value('outcome')}.`,
        value('reply'),
      ],
      action: 'Lire la réponse',
      afterwards: [
        `Vous pouvez aussi saisir un organisme de règlement extrajudiciaire certifié (${value('bodies')}) ou le juge compétent.`,
      ],
    }),
    'event-letter': (value) => ({
      subject: value('subject'),
      preview: value('title'),
      paragraphs: [hello(value), `L’équipe qui organise « ${value('title')} » vous écrit :`],
      quote: value('body'),
      action: 'Voir l’évènement',
      afterwards: ['Vous recevez ce message parce que vous vous êtes inscrit à cet évènement.'],
    }),
    'data-copy-ready': (value) => ({
      subject: 'Votre copie de données est prête',
      preview: 'Elle reste à votre disposition vingt-quatre heures.',
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        'La copie de vos données que vous avez demandée est prête. Vous pouvez la télécharger pendant vingt-quatre heures, après avoir redonné votre mot de passe. Ensuite, elle est effacée.',
      ],
      action: 'Télécharger mes données',
      afterwards: [
        'Le fichier contient tout ce que nous gardons de vous : gardez-le en lieu sûr.',
        'Vous n’avez rien demandé ? Changez votre mot de passe sans attendre.',
        never,
      ],
    }),
    'inactivity-first': inactive(false),
    'inactivity-last': inactive(true),
    'claim-confirm': (value) => ({
      subject: `Demande ${value('number')} : confirmez votre adresse`,
      preview: 'Sans cette confirmation, votre demande ne peut pas être traitée.',
      paragraphs: [
        'Bonjour,',
        `Une demande portant sur ${CLAIMS[value('kind')] ?? 'vos données'} a été déposée avec cette adresse, sous le numéro ${value('number')}.`,
        'Pour ne communiquer vos données à personne d’autre que vous, nous devons vérifier que cette adresse est bien la vôtre. Le délai de réponse commence à courir dès que vous l’avez confirmée.',
      ],
      action: 'Confirmer ma demande',
      afterwards: [
        'Vous n’avez rien demandé ? Ne faites rien : la demande est effacée au bout de sept jours.',
        never,
      ],
    }),
    'claim-received': (value) => ({
      subject: `Demande ${value('number')} : accusé de réception`,
      preview: `Réponse au plus tard le ${dayOfYear(value('dueOn'))}.`,
      paragraphs: [
        'Bonjour,',
        `Nous accusons réception de votre demande ${value('number')}, qui porte sur ${CLAIMS[value('kind')] ?? 'vos données'}.`,
        `Une réponse vous sera adressée au plus tard le ${dayOfYear(value('dueOn'))}.`,
      ],
      action: 'Suivre ma demande',
      afterwards: [never],
    }),
    'claim-extended': (value) => ({
      subject: `Demande ${value('number')} : délai prolongé`,
      preview: `Réponse au plus tard le ${dayOfYear(value('dueOn'))}.`,
      paragraphs: [
        'Bonjour,',
        `Le délai de réponse à votre demande ${value('number')} est prolongé de deux mois, comme le permet l’article 12-3 du RGPD. Une réponse vous sera adressée au plus tard le ${dayOfYear(value('dueOn'))}.`,
        'Le motif de cette prolongation :',
      ],
      quote: value('words'),
      action: 'Suivre ma demande',
      afterwards: [claimRedress(value)],
    }),
    'claim-closed': (value) => ({
      subject: `Demande ${value('number')} : notre réponse`,
      preview:
        value('state') === 'refused' ? 'Il ne peut pas y être donné suite.' : 'Il y a été donné suite.',
      paragraphs: [
        'Bonjour,',
        value('state') === 'refused'
          ? `Il ne peut pas être donné suite à votre demande ${value('number')}, pour le motif suivant :`
          : `Voici la réponse à votre demande ${value('number')} :`,
      ],
      quote: value('words'),
      action: 'Relire la réponse',
      afterwards: [claimRedress(value)],
    }),
    'claim-due': (value) => ({
      subject: `Demande ${value('number')} : à traiter avant le ${dayOfYear(value('dueOn'))}`,
      preview: 'Le délai légal de réponse approche de sa fin.',
      paragraphs: [
        'Bonjour,',
        `La demande ${value('number')}, qui porte sur ${CLAIMS[value('kind')] ?? 'vos données'}, attend encore une réponse. Le dernier jour pour répondre est le ${dayOfYear(value('dueOn'))}.`,
      ],
      action: 'Ouvrir la demande',
      afterwards: ['Ce rappel n’est envoyé qu’une fois.'],
    }),
  },
  closing: (communityName) => `À bientôt,\nL’équipe de ${communityName}`,
  organisation: 'l’organisme',
  buttonHelp: 'Le bouton ne fonctionne pas ? Copiez cette adresse dans votre navigateur :',
};
