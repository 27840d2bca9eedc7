/** Texts of what two people erase for good. */
export const purgeFr = {
  act: 'Effacer définitivement',
  title: 'Proposer l’effacement définitif',
  leadReply:
    'Il ne restera rien de cette réponse : ni texte, ni versions, ni images, ni citations, ni copies. Cela ne se défait pas.',
  leadTopic:
    'Il ne restera rien de ce sujet ni de ses réponses : ni titre, ni textes, ni images, ni citations, ni copies. Cela ne se défait pas.',
  leadPiece:
    'Il ne restera rien de ce contenu : ni titre, ni texte, ni versions, ni images, ni copies. Sa place demeure, vide. Cela ne se défait pas.',
  second: 'Une autre personne doit confirmer. D’ici là, rien ne change.',
  waits: 'L’effacement est déjà proposé',
  waitsText: 'Une autre personne doit le confirmer ou le refuser.',
  what: 'Ce qui sera effacé',
  reason: 'Motif',
  reasonHelp: 'Lu par la personne qui confirme, puis par l’auteur. Ne citez pas le contenu.',
  submit: 'Proposer l’effacement',
  admin: {
    title: 'Effacements définitifs',
    lead: 'Une personne propose, une autre confirme.',
    warning: 'Confirmer efface pour toujours',
    warningText:
      'Le contenu, ses versions, ses images et les citations disparaissent de partout. Personne ne pourra les rétablir.',
    none: 'Aucune proposition n’attend',
    noneText: 'Un effacement se propose depuis un contenu supprimé, ou depuis son dossier.',
    waiting: 'En attente d’une seconde signature',
    settled: 'Dernières décisions',
    reply: 'Réponse de {author} dans « {title} »',
    topic:
      'Sujet « {title} » de {author}, {replies, plural, =0 {sans réponse} one {avec # réponse} other {avec # réponses}}',
    piece: '{kind} de {author}, « {title} »',
    gone: 'Contenu de {author}',
    proposed: 'Proposé par {name} le {day}',
    because: 'Motif : {reason}',
    own: 'Vous l’avez proposé : une autre personne doit confirmer.',
    confirm: 'Effacer définitivement',
    refuse: 'Refuser',
    done: 'Effacé, avec l’accord de {name}, le {day}',
    refused: 'Refusé par {name}, le {day}',
  },
  flash: {
    proposed: 'L’effacement est proposé. Une autre personne doit le confirmer.',
    done: 'Le contenu est effacé. Rien n’en reste.',
    refused: 'L’effacement est refusé. Le contenu reste supprimé.',
  },
};
