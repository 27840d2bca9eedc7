/** Taking one's data along, and leaving. */
export const leavingFr = {
  title: 'Fermer mon compte',
  lead: 'Vous pouvez partir quand vous voulez, sans donner de raison.',
  back: 'Revenir à mon compte',
  forGood: 'C’est définitif.',
  forGoodText:
    'Personne ne pourra rouvrir ce compte. Avant de partir, vous pouvez garder une copie de tout :',
  goes: 'Votre adresse, votre pseudonyme, votre profil, vos brouillons, vos marque-pages, vos points et vos notifications disparaissent. Plus rien n’est signé de vous, et les mentions et citations des autres ne portent plus votre pseudonyme.',
  counts:
    'Vos votes et vos « Ça m’a aidé » comptent toujours, sans que personne sache qu’ils viennent de vous.',
  seats: 'Vos places aux évènements à venir vont à la personne suivante.',
  kept: 'La loi nous fait garder un an, à part, qui avait ce compte ; et plus longtemps les décisions de modération, sans votre nom.',
  words: 'Que deviennent vos messages ?',
  telling: {
    title: 'Vos messages qui disent qui vous êtes',
    text: 'Si vous laissez vos messages, nous n’en changeons pas les mots : ce que vous y avez écrit de vous y reste, sous « Ancien membre ». Voici les plus récents de vos sujets et réponses où l’on trouve votre adresse e-mail, un numéro de téléphone français ou votre pseudonyme. Corrigez-les avant de partir, ou effacez tout.',
    more: 'Relisez aussi ceux où vous donnez votre nom, votre ville ou un lien vers vous : nous ne savons pas les reconnaître.',
    none: 'Nous n’avons trouvé ni votre adresse e-mail, ni numéro de téléphone, ni votre pseudonyme dans vos sujets et réponses récents. Nous n’avons pas cherché dans vos idées, vos avis ni vos discussions. Relisez ceux où vous donnez votre nom, votre ville ou un lien vers vous : nous ne savons pas les reconnaître, et ces mots restent si vous laissez vos messages.',
    what: { email: 'votre adresse e-mail', phone: 'un numéro de téléphone', name: 'votre pseudonyme' },
  },
  keep: 'Les laisser, sans mon nom',
  keepHelp:
    'Ils restent utiles aux autres, signés « Ancien membre » comme ceux de toutes les personnes parties : personne ne peut les rassembler. Ceux qui attendent une validation sont retirés, sauf ceux auxquels d’autres ont déjà pris part.',
  erase: 'Les effacer',
  eraseHelp:
    'Il n’en reste rien, ni citations, sauf ce que la modération doit encore examiner, a masqué ou a retiré. Une question à laquelle d’autres ont répondu garde sa place et leurs réponses, sous un titre neutre.',
  submit: 'Fermer mon compte pour toujours',
  stay: 'Rester',
  flash: { asked: 'Votre copie se prépare. Un e-mail vous préviendra.' },
  data: {
    title: 'Mes données',
    lead: 'Tout ce que la communauté garde de vous.',
    tab: 'Mes données',
    copy: 'Copie de mes données',
    copyText:
      'Un fichier ZIP, à ouvrir sur un ordinateur : des tableaux (CSV), les mêmes données pour un logiciel (JSON) et vos images. Il contient votre compte, votre profil, ce que vous avez écrit, vos votes, vos inscriptions, vos points, vos notifications, vos signalements et les décisions qui vous concernent. Votre mot de passe vous est redemandé.',
    ask: 'Préparer ma copie (ZIP)',
    confirmed: 'C’est bien vous. Vous pouvez maintenant demander la copie.',
    askAgain: 'Préparer une nouvelle copie',
    making: 'Votre copie se prépare',
    makingBegins: 'Elle commence. Un e-mail vous préviendra quand elle sera prête.',
    makingOf: '{done} étapes sur {total}. Un e-mail vous préviendra quand elle sera prête.',
    lookAgain: 'Voir où elle en est',
    ready: 'Votre copie est prête. Elle sera effacée le {until}.',
    downloadZip: 'Télécharger ma copie (ZIP, {size})',
    kilobytes: '{size} ko',
    megabytes: '{size} Mo',
    download: 'Télécharger (JSON)',
    leaveText:
      'Fermer votre compte efface ces données et laisse vos messages sans votre nom, ou les efface aussi.',
  },
};
