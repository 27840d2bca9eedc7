/** Texts of private conversations: listed, begun, read, left. */
export const directFr = {
  title: 'Messages',
  lead: 'Vos conversations privées. Seules les personnes qui y participent les lisent : l’équipe ne lit un message, et ceux qui l’entourent, que si quelqu’un le signale.',
  list: 'Vos conversations',
  none: 'Aucune conversation pour l’instant',
  noneText: 'Écrivez à quelqu’un depuis son profil, ou commencez une conversation ici.',
  nobody: 'Conversation sans autre membre',
  you: 'Vous :',
  quiet: 'Aucun message',
  muted: 'En sourdine',
  menu: 'Messages',
  header:
    '{count, plural, =0 {Messages, aucun non lu} one {Messages, # conversation non lue} other {Messages, # conversations non lues}}',
  unread: '{count, plural, one {# conversation non lue} other {# conversations non lues}}',
  writeTo: 'Écrire à {name}',
  conversation: 'Cette conversation et moi',
  people: 'Avec qui',
  private:
    'Seules les personnes de cette conversation la lisent. Un message signalé est lu par la modération, avec ceux qui l’entourent.',
  over: 'Plus personne ne reçoit ce que vous écririez dans cette conversation : vous pouvez encore la relire.',
  open: {
    act: 'Nouvelle conversation',
    title: 'Nouvelle conversation',
    lead: 'Avec une personne, ou un petit groupe. Si vous avez déjà une conversation à deux, elle continue.',
    to: 'À qui',
    toHelp:
      'Le pseudonyme, ou le nom qui termine l’adresse du profil. Pour plusieurs personnes, sept au plus, séparez-les par une virgule.',
    submit: 'Envoyer',
  },
  add: {
    act: 'Ajouter une personne',
    title: 'Ajouter une personne',
    lead: 'Elle lira ce qui s’écrit à partir de maintenant, pas ce qui a été dit avant. Les autres verront que vous l’avez fait entrer.',
    to: 'Qui',
    toHelp: 'Son pseudonyme, ou le nom qui termine l’adresse de son profil.',
    submit: 'Ajouter',
  },
  leaving: {
    act: 'Quitter',
    title: 'Quitter cette conversation ?',
    lead: 'Vous ne pourrez plus la lire. Ce que vous y avez écrit reste pour les autres.',
    submit: 'Quitter la conversation',
  },
  from: {
    legend: 'Qui peut m’écrire en privé',
    help: 'Cela vaut pour les nouvelles conversations. Une personne que vous bloquez ne peut jamais vous écrire ; l’équipe le peut toujours.',
    everyone: 'Tous les membres',
    known: 'Les personnes à qui j’ai répondu sur le forum, ou écrit',
    nobody: 'Personne',
  },
  flash: {
    sent: 'Message envoyé.',
    added: 'Personne ajoutée à la conversation.',
    left: 'Vous avez quitté cette conversation.',
    muted: 'Cette conversation est en sourdine.',
    unmuted: 'Cette conversation n’est plus en sourdine.',
  },
};
