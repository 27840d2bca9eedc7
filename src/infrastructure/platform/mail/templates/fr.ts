import { held } from './held.fr.ts';
import type { LetterTexts, Templates } from './letter.ts';

const never =
  'Nous ne vous demanderons jamais de mot de passe, de code bancaire ni de numéro de sécurité sociale par e-mail.';

const REDRESS = [
  'Vous pouvez contester gratuitement jusqu’au {appealableUntil}, à l’aide du bouton ci-dessus. Il fonctionne sans connexion, même si votre compte est exclu. Une personne qui n’a pas pris part à la décision, si l’équipe est assez nombreuse, vous répondra par écrit, en visant sept jours.',
  'Vous pouvez aussi saisir un organisme de règlement extrajudiciaire certifié ({bodies}), ou le juge compétent à tout moment.',
];

/** The account of somebody who did not come for long: the same letter twice, the second one says that it is the last. */
const inactive = (isLast: boolean): LetterTexts => ({
  subject: `${isLast ? 'Dernier rappel : votre' : 'Votre'} compte sera fermé le {leavesOn}`,
  preview: 'Une simple connexion suffit à le garder.',
  paragraphs: [
    'Bonjour {pseudonym},',
    'Votre dernière visite sur {communityName} est ancienne. Nous ne gardons pas plus de {months} mois un compte que personne n’utilise : le vôtre sera fermé le {leavesOn}.',
    'Vous voulez le garder ? Connectez-vous avant cette date, c’est tout.',
    'Sans rien faire de votre part, votre profil et votre adresse seront effacés, et vos messages resteront en ligne sous la mention « Ancien membre ».',
  ],
  action: 'Me connecter et garder mon compte',
  afterwards: [
    'Avant cette date, vous pouvez aussi prendre une copie de vos données, ou fermer vous-même le compte et choisir d’effacer vos messages.',
    ...(isLast ? ['C’est le dernier message que nous vous écrivons à ce sujet.'] : []),
    never,
  ],
  links: ['Copie de mes données', 'Fermer mon compte'],
});

export const fr: Templates = {
  held,
  letters: {
    'confirm-email': {
      subject: 'Confirmez votre adresse e-mail',
      preview: 'Le lien est valable {validFor}.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'Pour terminer votre inscription sur {communityName}, suivez ce lien et redonnez le mot de passe que vous avez choisi :',
      ],
      action: 'Confirmer mon adresse',
      afterwards: [
        'Le lien est valable {validFor} et ne sert qu’une fois. Plusieurs messages reçus ? Suivez le plus récent.',
        'Si vous n’êtes pas à l’origine de cette inscription, ignorez ce message : l’adresse ne sera pas confirmée et le compte sera supprimé.',
        never,
      ],
    },
    'reset-password': {
      subject: 'Choisir un nouveau mot de passe',
      preview: 'Une demande a été faite pour votre compte.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'Une demande de nouveau mot de passe a été faite pour votre compte.',
      ],
      action: 'Choisir un nouveau mot de passe',
      afterwards: [
        'Le lien est valable {validFor} et ne sert qu’une fois. Après le changement, toutes vos sessions ouvertes seront fermées.',
        'Ce n’est pas vous ? Ignorez ce message, votre mot de passe ne change pas.',
        never,
      ],
    },
    invitation: {
      subject: 'Une invitation à rejoindre {communityName}',
      preview: 'Le lien est valable {validFor}.',
      paragraphs: [
        'Bonjour,',
        'Nous vous invitons à rejoindre {communityName}, où les artistes-auteurs s’entraident et où {org} répond. Aucun compte n’existe encore : vous choisissez votre pseudonyme et votre mot de passe en suivant ce lien.',
      ],
      action: 'Rejoindre la communauté',
      afterwards: [
        'Le lien est valable {validFor} et ne sert qu’une fois.',
        'Cela ne vous intéresse pas ? Ignorez ce message : votre adresse sera effacée à la fin de ce délai. Pour ne plus recevoir d’invitation, même si votre adresse nous est redonnée, suivez le lien au bas de ce message.',
        never,
      ],
      links: ['Ne plus m’inviter'],
    },
    'confirm-new-email': {
      subject: 'Confirmez votre nouvelle adresse',
      preview: 'Le lien est valable {validFor}.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'Vous avez demandé à recevoir vos e-mails à cette adresse. Confirmez-la : jusque-là, l’ancienne reste en place.',
      ],
      action: 'Confirmer ma nouvelle adresse',
      afterwards: [
        'Le lien est valable {validFor} et ne sert qu’une fois. Si vous n’avez rien demandé, ignorez ce message.',
      ],
    },
    'email-changed': {
      subject: 'Votre adresse e-mail a changé',
      preview: 'Cette adresse ne sert plus à vous connecter.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'L’adresse de votre compte a été changée. Celle-ci ne sert plus à vous connecter.',
        'C’est bien vous ? Vous n’avez rien à faire : elle ne recevra plus rien de nous.',
        'Ce n’est pas vous ? Quelqu’un connaît votre mot de passe. Suivez ce lien : cette adresse redevient celle du compte, vous choisissez un autre mot de passe et toutes les connexions sont fermées.',
      ],
      action: 'Ce n’est pas moi',
      afterwards: [
        'Le lien est valable {validFor} et ne sert qu’une fois. Ne le transmettez à personne. S’il ne sert plus, prévenez {org} sans attendre, par l’un des moyens que donnent ses mentions légales.',
        never,
      ],
    },
    'email-taken-back': {
      subject: 'Votre compte a repris son ancienne adresse',
      preview: 'Cette adresse ne sert plus à vous connecter.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'Depuis son ancienne adresse, quelqu’un a dit n’avoir pas demandé que celle de votre compte change. Elle est redevenue celle du compte, son mot de passe a changé et toutes les connexions sont fermées. L’adresse où vous lisez ceci ne sert plus à vous connecter.',
        'C’est bien vous ? Vous n’avez rien à faire.',
        'Ce n’est pas vous ? Quelqu’un lit votre ancienne boîte. Prévenez {org} sans attendre, par l’un des moyens que donnent ses mentions légales : l’équipe du site {communityName} vous aidera à retrouver votre accès.',
      ],
      action: 'Voir comment nous joindre',
    },
    'password-changed': {
      subject: 'Votre mot de passe a changé',
      preview: 'Vos autres sessions ont été fermées.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'Le mot de passe de votre compte vient de changer, et vos autres sessions ont été fermées.',
        'Les clés des clients de l’API dont vous êtes responsable ont cessé de fonctionner. À remplacer : {machines}.',
        'Leurs webhooks, eux, continuent de partir vers {webhookHosts}. Vérifiez que vous connaissez ces adresses.',
        'C’est bien vous ? Vous n’avez rien à faire. Sinon, choisissez tout de suite un nouveau mot de passe :',
      ],
      action: 'Reprendre mon compte',
      afterwards: [never],
    },
    'first-factor-added': {
      subject: 'Un second facteur protège votre compte',
      preview: 'Il est demandé à chaque connexion, en plus du mot de passe.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'Un premier second facteur vient d’être ajouté à votre compte : il est désormais demandé à chaque connexion, en plus du mot de passe.',
        'C’est bien vous ? Vous n’avez rien à faire. Gardez vos codes de secours à l’abri.',
        'Ce n’est pas vous ? Quelqu’un connaît votre mot de passe. Suivez ce lien : vous choisirez un autre mot de passe, ce second facteur sera retiré et toutes les connexions seront fermées.',
      ],
      action: 'Ce n’est pas moi',
      afterwards: [
        'Le lien est valable {validFor} et ne sert qu’une fois. Ne le transmettez à personne.',
        never,
      ],
    },
    'second-factor-added': {
      subject: 'Un second facteur protège votre compte',
      preview: 'Il est demandé à chaque connexion, en plus du mot de passe.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'Un second facteur vient d’être ajouté à votre compte : il est désormais demandé à chaque connexion, en plus du mot de passe.',
        'C’est bien vous ? Vous n’avez rien à faire. Gardez vos codes de secours à l’abri. Sinon, regardez tout de suite ce qui protège votre compte :',
      ],
      action: 'Voir mon second facteur',
      afterwards: [never],
    },
    'second-factor-removed': {
      subject: 'Un second facteur a été retiré de votre compte',
      preview: 'Il n’est plus demandé à la connexion.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'Un second facteur vient d’être retiré de votre compte : il n’est plus demandé à la connexion.',
        'C’est bien vous ? Vous n’avez rien à faire. Sinon, changez votre mot de passe et remettez un second facteur :',
      ],
      action: 'Voir mon second facteur',
      afterwards: [never],
    },
    'second-factor-reset': {
      subject: 'Votre second facteur a été réinitialisé',
      preview: 'Vos sessions ont été fermées.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'L’équipe du site {communityName} vient de retirer le second facteur de votre compte, et vos sessions ont été fermées. Votre mot de passe suffit de nouveau à la prochaine connexion.',
        'Vous ne l’aviez pas demandé ? Prévenez {org}. Vous pouvez en ajouter un autre ici :',
      ],
      action: 'Ajouter un second facteur',
      afterwards: [never],
    },
    'recovery-code-used': {
      subject: 'Un code de secours a servi à entrer dans votre compte',
      preview: 'Il ne servira plus.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'Quelqu’un vient d’entrer dans votre compte avec votre mot de passe et l’un de vos codes de secours. Ce code ne servira plus.',
        'C’est bien vous ? Vérifiez qu’il vous en reste. Sinon, changez votre mot de passe et vos codes :',
      ],
      action: 'Voir mes codes de secours',
      afterwards: [never],
    },
    'codes-failed': {
      subject: 'Des codes faux ont été essayés sur votre compte',
      preview: 'Votre mot de passe était le bon.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'Quelqu’un a donné votre mot de passe, puis plusieurs codes faux, et n’est pas entré dans votre compte.',
        'C’était vous ? Reconnectez-vous, ou servez-vous d’un code de secours. Sinon, quelqu’un connaît votre mot de passe : choisissez-en un nouveau.',
      ],
      action: 'Choisir un nouveau mot de passe',
      afterwards: [never],
    },
    'provider-linked': {
      subject: 'Un service de connexion est relié à votre compte',
      preview: 'Il permet désormais d’entrer dans votre compte.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'Un service de connexion vient d’être relié à votre compte : il permet désormais d’y entrer.',
        'C’est bien vous ? Vous n’avez rien à faire. Sinon, retirez ce lien et changez votre mot de passe :',
      ],
      action: 'Voir mon compte',
      afterwards: [never],
    },
    'provider-unlinked': {
      subject: 'Un service de connexion n’est plus relié à votre compte',
      preview: 'Il ne permet plus d’entrer dans votre compte.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'Un service de connexion n’est plus relié à votre compte : il ne permet plus d’y entrer.',
        'C’est bien vous ? Vous n’avez rien à faire. Sinon, changez votre mot de passe :',
      ],
      action: 'Voir mon compte',
      afterwards: [never],
    },
    'webhook-given-up': {
      subject: 'Un webhook n’est plus appelé',
      preview: 'Plus aucun message n’est arrivé à une adresse que vous aviez donnée.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'Un client de l’API dont vous êtes responsable reçoit des messages du site {communityName} à une adresse qui ne répond plus depuis cinq jours, ou qui a répondu qu’elle n’existe plus. Nous avons cessé de l’appeler.',
        'Les messages des trente derniers jours sont gardés : réparez l’adresse, puis réveillez le webhook et rejouez ce qui a manqué.',
      ],
      action: 'Voir les clients de l’API',
      afterwards: [never],
    },
    'report-left-out': {
      subject: 'Rapport « {name} » : tous les lecteurs ne l’ont pas reçu',
      preview: 'Des lecteurs n’ont plus le droit de lire ces chiffres.',
      paragraphs: [
        'Bonjour {pseudonym},',
        '{count, plural, =1 {Le rapport « {name} » n’a pas été envoyé à l’un de ses lecteurs : cette personne n’a plus le droit de lire ces chiffres.} other {Le rapport « {name} » n’a pas été envoyé à # de ses lecteurs : ils n’ont plus le droit de lire ces chiffres.}}',
        'La page du rapport dit de qui il s’agit. Retirez ces lecteurs, ou voyez leurs droits avec l’administration.',
      ],
      action: 'Voir le rapport',
    },
    'campaign-stranded': {
      subject: 'Campagne « {name} » : elle ne partira pas',
      preview: 'Son segment a été supprimé.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'Le segment auquel s’adressait la campagne « {name} » a été supprimé avant son départ : elle est de nouveau un brouillon, et n’a été envoyée à personne.',
        'Choisissez un autre segment, puis planifiez-la de nouveau.',
      ],
      action: 'Voir la campagne',
    },
    'sign-ins-failed': {
      subject: 'Des essais de connexion ont échoué',
      preview: 'Votre mot de passe n’a pas été deviné.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'Quelqu’un a essayé plusieurs fois d’entrer dans votre compte avec un mauvais mot de passe, et n’y est pas parvenu.',
        'C’était vous ? Attendez un quart d’heure, ou choisissez un nouveau mot de passe :',
      ],
      action: 'Choisir un nouveau mot de passe',
      afterwards: [
        'Ce n’était pas vous ? Vous n’avez rien à faire si votre mot de passe ne sert qu’ici ; sinon, changez-le.',
        'Nous n’écrivons à ce sujet qu’une fois par jour au plus.',
        never,
      ],
    },
    'report-received': {
      subject: 'Signalement {number} bien reçu',
      preview: 'Nous vous écrirons dès qu’il aura été examiné.',
      paragraphs: [
        '{hello}',
        'Votre signalement a bien été reçu. Son numéro : {number}.',
        'Il porte sur : {title}.',
        'Une personne de la modération va l’examiner, puis nous vous dirons ce qui a été décidé et pourquoi. Votre identité n’est jamais communiquée à l’auteur du contenu.',
      ],
      action: 'Suivre mon signalement',
      afterwards: [
        'En cas de danger immédiat pour une personne, appelez le 17, le 15 ou le 112 : nous ne remplaçons pas les secours.',
        never,
      ],
    },
    'report-decided': {
      subject: 'Signalement {number} : notre décision',
      preview: 'Ce qui a été décidé, et comment le contester.',
      paragraphs: [
        '{hello}',
        'Votre signalement {number} a été examiné.',
        'Il portait sur : {title}.',
        '{decision}',
        '{answer}',
        '{automated, select, yes {Des moyens automatisés ont été utilisés pour repérer le contenu ou pour prendre la décision.} other {La décision a été prise par une personne, sans moyen automatisé.}}',
      ],
      action: 'Lire la décision',
      afterwards: [
        'Vous n’êtes pas d’accord ? Vous pouvez contester gratuitement cette décision pendant six mois : une personne qui n’y a pas pris part, si l’équipe est assez nombreuse, l’examinera. Vous pouvez aussi saisir un organisme de règlement extrajudiciaire des litiges, ou le juge, à tout moment.',
        never,
      ],
    },
    'report-overturned': {
      subject: 'Signalement {number} : la mesure est annulée',
      preview: 'Ce qui avait été décidé a été réexaminé.',
      paragraphs: [
        '{hello}',
        'Une mesure avait été prise après votre signalement {number}. Elle a été réexaminée, et annulée.',
        'Il portait sur : {title}.',
        'Ce n’est pas un reproche : vous aviez signalé de bonne foi, et l’équipe vous avait suivi.',
      ],
      action: 'Suivre mon signalement',
      afterwards: [
        'Vous pouvez saisir un organisme de règlement extrajudiciaire des litiges, ou le juge, à tout moment.',
        never,
      ],
    },
    welcome: {
      subject: 'Bienvenue, {pseudonym}',
      preview: 'Trois repères avant de commencer.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'Votre compte est prêt. Vous rejoignez des artistes-auteurs de toutes les branches qui s’entraident sur leurs droits et leurs démarches.',
        'Ici, on parle de situations, pas de dossiers. N’écrivez jamais votre numéro de sécurité sociale.',
        'Les réponses marquées « officielle » ou « validée » sont vérifiées et datées. Les autres sont l’avis de pairs.',
        'Vous restez sous pseudonyme. Votre nom n’est affiché nulle part.',
      ],
      action: 'Entrer dans la communauté',
    },
    'already-registered': {
      subject: 'Vous avez déjà un compte',
      preview: 'Une inscription a été demandée avec votre adresse.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'Quelqu’un, sans doute vous, a voulu s’inscrire sur {communityName} avec cette adresse. Elle a déjà un compte : connectez-vous, ou choisissez un nouveau mot de passe si l’ancien est oublié.',
      ],
      action: 'Me connecter',
      afterwards: ['Ce n’est pas vous ? Ignorez ce message, rien ne change.'],
    },
    'statement-of-reasons': {
      subject: 'Décision n° {number} : {measure}',
      preview: 'Ce que nous avons décidé, pourquoi, et comment contester.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'Le {decidedAt}, l’équipe de modération a pris une décision qui vous concerne. Mesure : {measure}.',
        'Portée : {scope}',
        'Durée : {duration}.',
        'Les faits : {facts}',
        'Origine : {source}. Repérage automatique : {foundByMachine}. Décision automatique : {decidedByMachine}.',
        'Règle de droit : {legalGround}',
        'Clause : {clause}',
        '{explanation}',
        '{besides}',
      ],
      action: 'Lire la décision et la contester',
      afterwards: REDRESS,
    },
    'decision-lifted': {
      subject: 'La décision n° {number} est annulée',
      preview: '{left}',
      paragraphs: [
        'Bonjour {pseudonym},',
        'La décision du {decidedAt} qui vous concernait est annulée. {left}',
        '{why}',
        '{besides}',
      ],
      action: 'Revoir la décision',
    },
    'text-published': {
      subject: 'Publié : {title}',
      preview: 'Une personne de l’équipe l’a lu : tout le monde peut maintenant le lire.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'Une personne de l’équipe a lu ce que vous aviez envoyé, « {title} ». C’est publié : tout le monde peut maintenant le lire et vous répondre.',
      ],
      action: 'Voir ma publication',
    },
    'appeal-answered': {
      subject: 'Réponse à votre contestation de la décision n° {number}',
      preview: '{outcome}',
      paragraphs: [
        '{hello}',
        'Le {filedAt}, vous avez contesté la décision n° {number}. {byParty, select, yes {La personne qui a examiné votre demande y avait pris part : l’équipe n’en comptait pas d’autre.} other {Une personne qui n’y avait pas pris part a examiné votre demande.}}',
        'Résultat : {outcome}.',
        '{reply}',
        '{besides}',
      ],
      action: 'Lire la réponse',
      afterwards: [
        'Vous pouvez aussi saisir un organisme de règlement extrajudiciaire certifié ({bodies}) ou le juge compétent.',
      ],
    },
    'event-letter': {
      subject: '{subject}',
      preview: '{title}',
      paragraphs: ['{hello}', 'L’équipe qui organise « {title} » vous écrit :'],
      action: 'Voir l’évènement',
      afterwards: ['Vous recevez ce message parce que vous vous êtes inscrit à cet évènement.'],
    },
    'data-copy-ready': {
      subject: 'Votre copie de données est prête',
      preview: 'Elle reste à votre disposition vingt-quatre heures.',
      paragraphs: [
        'Bonjour {pseudonym},',
        'La copie de vos données que vous avez demandée est prête. Vous pouvez la télécharger pendant vingt-quatre heures, après avoir redonné votre mot de passe. Ensuite, elle est effacée.',
      ],
      action: 'Télécharger mes données',
      afterwards: [
        'Le fichier contient tout ce que nous gardons de vous : gardez-le en lieu sûr.',
        'Vous n’avez rien demandé ? Changez votre mot de passe sans attendre.',
        never,
      ],
    },
    'inactivity-first': inactive(false),
    'inactivity-last': inactive(true),
    'account-closed': {
      subject: 'Votre compte est fermé',
      preview: 'Ce qui reste, ce qui est effacé, et à qui écrire.',
      paragraphs: [
        'Bonjour,',
        'Votre compte sur {communityName} est fermé depuis le {closedOn}, {whyClosed, select, inactivity {parce que personne ne s’en servait plus, comme annoncé par deux messages} other {à votre demande}}. Personne ne peut le rouvrir.',
        'Sont effacés dans les deux heures : votre adresse, votre pseudonyme, votre profil, vos brouillons, vos marque-pages, vos points et vos notifications.',
        '{leftWords, select, erase {Vos messages sont effacés eux aussi, citations comprises, sauf ceux que la modération doit encore examiner, a masqués ou a retirés. Une question à laquelle d’autres ont répondu garde sa place et leurs réponses, sous un titre neutre.} other {Vos messages restent en ligne sous la mention « Ancien membre ».}} Ceux qui attendaient une validation sont retirés, sauf ceux auxquels d’autres ont déjà pris part. Vos votes comptent toujours, sans que personne sache qu’ils viennent de vous.',
        'La loi nous fait garder un an, à part, qui avait ce compte, et nous gardons autant une empreinte des adresses qu’il a eues : plus longtemps seulement si une sanction court. Les décisions de modération restent aussi, sans votre nom.',
        'Ce n’est pas vous, ou quelque chose vous manque ? Écrivez à {org} par l’un des moyens que donnent ses mentions légales. La page « Données personnelles », au pied de chaque page, permet de déposer une demande sans compte.',
      ],
      action: 'Voir comment nous joindre',
      afterwards: ['C’est le dernier message que nous vous écrivons à propos de ce compte.', never],
    },
    'claim-confirm': {
      subject: 'Demande {number} : confirmez votre adresse',
      preview: 'Sans cette confirmation, votre demande ne peut pas être traitée.',
      paragraphs: [
        'Bonjour,',
        'Une demande portant sur {claim} a été déposée avec cette adresse, sous le numéro {number}.',
        'Pour ne communiquer vos données à personne d’autre que vous, nous devons vérifier que cette adresse est bien la vôtre. Le délai de réponse commence à courir dès que vous l’avez confirmée.',
      ],
      action: 'Confirmer ma demande',
      afterwards: [
        'Vous n’avez rien demandé ? Ne faites rien : la demande est effacée au bout de sept jours.',
        never,
      ],
    },
    'claim-received': {
      subject: 'Demande {number} : accusé de réception',
      preview: 'Réponse au plus tard le {dueOn}.',
      paragraphs: [
        'Bonjour,',
        'Nous accusons réception de votre demande {number}, qui porte sur {claim}.',
        'Une réponse vous sera adressée au plus tard le {dueOn}.',
      ],
      action: 'Suivre ma demande',
      afterwards: [never],
    },
    'claim-extended': {
      subject: 'Demande {number} : délai prolongé',
      preview: 'Réponse au plus tard le {dueOn}.',
      paragraphs: [
        'Bonjour,',
        'Le délai de réponse à votre demande {number} est prolongé de deux mois, comme le permet l’article 12-3 du RGPD. Une réponse vous sera adressée au plus tard le {dueOn}.',
        'Le motif de cette prolongation :',
      ],
      action: 'Suivre ma demande',
      afterwards: ['{redress}'],
    },
    'claim-closed': {
      subject: 'Demande {number} : notre réponse',
      preview:
        '{state, select, refused {Il ne peut pas y être donné suite.} other {Il y a été donné suite.}}',
      paragraphs: [
        'Bonjour,',
        '{state, select, refused {Il ne peut pas être donné suite à votre demande {number}, pour le motif suivant :} other {Voici la réponse à votre demande {number} :}}',
      ],
      action: 'Relire la réponse',
      afterwards: ['{redress}'],
    },
    'claim-due': {
      subject: 'Demande {number} : à traiter au plus tard le {dueOn}',
      preview: 'Le délai légal de réponse approche de sa fin.',
      paragraphs: [
        'Bonjour,',
        'La demande {number} attend encore une réponse. Le dernier jour pour répondre est le {dueOn}.',
      ],
      action: 'Ouvrir la demande',
      afterwards: ['Ce rappel n’est envoyé qu’une fois.'],
    },
  },
  closing: (communityName) => `À bientôt,\nL’équipe du site ${communityName}`,
  organisation: 'l’organisme',
  buttonHelp: 'Le bouton ne fonctionne pas ? Copiez cette adresse dans votre navigateur :',
};
