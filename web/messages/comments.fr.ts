/** Pages d’autres sites commentées ici. */
export const commentsFr = {
  first: 'Commenter une page',
  opened: 'Lire la discussion et y répondre (nouvel onglet)',
  firstLead:
    'Personne n’a encore commenté cette page : votre commentaire ouvre son sujet, lisible par tous et sous la page elle-même.',
  title: 'Titre du sujet',
  titleHelp: 'Le nom de la page, ou mieux.',
  body: 'Votre commentaire',
  publish: 'Publier',
  short: 'Commentaires de pages',
  lead: 'Les sites dont les pages affichent des commentaires, et la catégorie où ils s’écrivent.',
  sites: 'Commentaires des pages d’autres sites',
  sitesLead:
    'Une page de ces sites qui porte la balise <communaute-commentaires> montre ce que la communauté en dit. Chaque page a un sujet, ouvert par son premier commentaire.',
  noSite: 'Aucune page n’est commentée.',
  site: 'Adresse du site',
  siteHelp: 'Sans chemin, par exemple https://www.exemple.fr.',
  category: 'Catégorie',
  categoryHelp: 'Publique, pour que tous lisent les commentaires.',
  choose: 'Choisir',
  closed: 'Les commentaires de cette page sont fermés',
  closedText:
    'La catégorie où ils s’écrivent ne prend plus de nouveau sujet. Les pages déjà commentées se discutent toujours.',
  closedCategory: '{name} (fermée : les pages sans commentaire n’en prennent plus)',
  allowTitle: 'Autoriser un site',
  allow: 'Autoriser',
  refuse: 'Retirer',
  refuseOf: 'Retirer {site}',
  flash: {
    written: 'Commentaire publié.',
    allowed: 'Site autorisé.',
    refused: 'Site retiré. Ce qui a été écrit reste dans la communauté.',
  },
};
