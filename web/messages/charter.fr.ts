/** The charter of the community: a text of the organisation that everybody accepts who signs up. */
export const charterFr = {
  title: 'Charte de la communauté',
  version: 'Version {version}',
  intro:
    'Cette communauté appartient à celles et ceux qui la font vivre : peintres, autrices, compositeurs, scénaristes, photographes, traductrices, illustrateurs, graphistes, et tous les autres. {organisation} l’ouvre, l’anime et en garantit la fiabilité. La charte dit comment nous voulons nous y parler.',
  together: {
    title: 'Ce que nous cherchons ensemble',
    first: 'Que personne ne reste seul devant une démarche.',
    second:
      'Que les bonnes réponses se retrouvent, parce qu’elles sont écrites une fois, clairement, et tenues à jour.',
    third:
      'Que chacun puisse participer, quel que soit son métier, son revenu, son handicap, sa langue d’origine ou son aisance avec l’administration.',
  },
  members: {
    title: 'Nos six engagements de membres',
    first: 'Bienveillance. Il n’y a pas de question bête. On répond à une personne, pas à un pseudonyme.',
    second:
      'Désaccord sans attaque. On discute des faits et des idées. On ne vise personne, ni membre, ni agent, ni diffuseur nommé.',
    third:
      'Discrétion. On ne publie ni ses données, ni celles des autres. On raconte une situation sans permettre de reconnaître quelqu’un.',
    fourth:
      'Exactitude. On dit d’où vient l’information et de quand elle date. « Je ne suis pas sûr » est une phrase très utile.',
    fifth:
      'Clarté. Une question par sujet, un titre précis, des mots simples. On pense aux personnes qui lisent avec un lecteur d’écran : on décrit les images, on évite les pavés et les majuscules.',
    sixth: 'Désintéressement. On ne vient pas vendre, recruter ou faire campagne.',
  },
  team: {
    title: 'Nos six engagements d’équipe',
    first: 'Dire qui parle. Les messages de l’équipe portent une marque qui ne peut pas être imitée.',
    second:
      'Dater et sourcer chaque réponse officielle, et la revoir avant la date qu’elle affiche, deux ans plus tard au maximum.',
    third: 'Répondre dans un délai annoncé, et suivre chaque retard jusqu’à la réponse.',
    fourth:
      'Expliquer chaque décision de modération à la personne concernée, avec les voies pour la contester. Nous ne masquons jamais un contenu en silence.',
    fifth:
      'Protéger vos données : pseudonyme par défaut, aucun numéro demandé, aucune publicité, aucun traceur.',
    sixth:
      'Rendre compte : ce que nous faisons de vos idées, ce que nous avons retiré et pourquoi, ce que nous n’arrivons pas à faire.',
  },
  trouble: {
    title: 'Quand quelque chose ne va pas',
    first:
      'Un message vous semble contraire à ces règles : signalez-le, même sans compte. C’est un service rendu, pas une dénonciation.',
    second:
      'Une réponse vous paraît fausse : signalez-la aussi, l’équipe vérifie. Personne n’est sanctionné pour une erreur.',
    third: 'Vous n’êtes pas d’accord avec une décision : contestez-la, une autre personne la réexamine.',
    fourth:
      'Quelqu’un semble aller très mal : dites-le-nous. En cas d’urgence, appelez le 15 ou le 112. Le 3114, numéro national de prévention du suicide, répond jour et nuit, gratuitement.',
  },
  thanks: 'Merci d’être là.',
};
