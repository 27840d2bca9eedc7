import type { Templates, Value } from './letter.ts';

const never =
  'Nous ne vous demanderons jamais de mot de passe, de code bancaire ni de numéro de sécurité sociale par courriel.';

function lasts(value: Value): string {
  const minutes = Number(value('validMinutes'));
  if (minutes % 1440 === 0 && minutes > 1440) return `${minutes / 1440} jours`;
  if (minutes % 60 === 0) return minutes === 60 ? 'une heure' : `${minutes / 60} heures`;
  return `${minutes} minutes`;
}

/** Those who need not say who they are have no name. */
const hello = (value: Value): string =>
  value('pseudonym') === '' ? 'Bonjour,' : `Bonjour ${value('pseudonym')},`;

const DECIDED: Readonly<Record<string, string>> = {
  restricted: 'Décision : une mesure a été prise. L’auteur en a reçu les raisons.',
  'nothing-left': 'Décision : vous aviez raison, et il ne reste plus rien à restreindre.',
  kept: 'Décision : le contenu reste en place. Voici pourquoi.',
  'without-object': 'Décision : le contenu n’est plus là, il n’y a donc plus rien à décider.',
  other: 'Décision : le signalement est clos.',
};

export const fr: Templates = {
  letters: {
    'confirm-email': (value) => ({
      subject: 'Confirmez votre adresse de courriel',
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
    'confirm-new-email': (value) => ({
      subject: 'Confirmez votre nouvelle adresse',
      preview: `Le lien est valable ${lasts(value)}.`,
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        'Vous avez demandé à recevoir vos courriels à cette adresse. Confirmez-la : jusque-là, l’ancienne reste en place.',
      ],
      action: 'Confirmer ma nouvelle adresse',
      afterwards: [
        `Le lien est valable ${lasts(value)} et ne sert qu’une fois. Si vous n’avez rien demandé, ignorez ce message.`,
      ],
    }),
    'email-changed': (value) => ({
      subject: 'Votre adresse de courriel a changé',
      preview: 'Cette adresse ne sert plus à vous connecter.',
      paragraphs: [
        `Bonjour ${value('pseudonym')},`,
        'L’adresse de votre compte a été changée. Celle-ci ne sert plus à vous connecter, et c’est le dernier courriel qu’elle reçoit.',
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
        `Votre signalement a bien été reçu. Son numéro : ${value('number')}.`,
        `Il porte sur : ${value('title')}.`,
        'Une personne de la modération va l’examiner, puis nous vous dirons ce qui a été décidé et pourquoi. Votre identité n’est jamais communiquée à l’auteur du contenu.',
      ],
      action: 'Suivre mon signalement',
      afterwards: [
        'En cas de danger immédiat pour une personne, appelez le 17, le 15 ou le 112 : nous ne remplaçons pas les secours.',
        never,
      ],
    }),
    'report-decided': (value) => ({
      subject: `Signalement ${value('number')} : notre décision`,
      preview: 'Ce qui a été décidé, et comment le contester.',
      paragraphs: [
        hello(value),
        `Votre signalement ${value('number')} a été examiné. Il portait sur : ${value('title')}.`,
        DECIDED[value('outcome')] ?? DECIDED.other!,
        ...(value('answer') === '' ? [] : [value('answer')]),
        value('automated') === 'yes'
          ? 'Des moyens automatisés ont été utilisés pour repérer le contenu ou pour prendre la décision.'
          : 'La décision a été prise par une personne, sans moyen automatisé.',
      ],
      action: 'Lire la décision',
      afterwards: [
        'Vous n’êtes pas d’accord ? Vous pouvez contester gratuitement cette décision pendant six mois : une autre personne l’examinera. Vous pouvez aussi saisir un organisme de règlement extrajudiciaire des litiges, ou le juge, à tout moment.',
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
  },
  closing: (communityName) => `À bientôt,\nL’équipe de ${communityName}`,
  buttonHelp: 'Le bouton ne fonctionne pas ? Copiez cette adresse dans votre navigateur :',
};
