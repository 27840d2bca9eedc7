/** Texts of the page that takes a passage out of everywhere. */
export const redactionFr = {
  act: 'Caviarder un passage',
  title: 'Caviarder un passage',
  lead: 'Le passage est remplacé par […] dans le message, ses versions précédentes, les citations, les titres, les brouillons, les signalements et tout ce qui en garde copie. Cela ne se défait pas.',
  source: 'Le message, tel qu’il a été tapé',
  passage: 'Passage à retirer',
  passageHelp:
    'Copiez-le depuis le texte ci-dessus. Majuscules, espaces et retours à la ligne importent peu ; il sera cherché dans toute la communauté.',
  look: 'Voir où il se trouve',
  found:
    '{posts, plural, =0 {Aucun message du forum ne contient ce passage} one {# message du forum contient ce passage} other {# messages du forum contiennent ce passage}} ; {titles, plural, =0 {aucun titre} one {# titre} other {# titres}}.',
  foundMore: 'Ses copies ailleurs (versions précédentes, brouillons, signalements…) seront retirées aussi.',
  beyond:
    '{count, plural, one {Une autre fois, il figure} other {# autres fois, il figure}} dans ce que vous ne pouvez pas modifier : une personne d’un rang plus élevé, ou qui modère ces rubriques, l’y retirera depuis cette même page.',
  glued:
    '{count, plural, one {Il figure aussi dans un autre mot, que ce caviardage laisse} other {Il figure aussi à l’intérieur d’autres mots, en # endroits, que ce caviardage laisse}} : {words}. Si l’un d’eux désigne la même chose, caviardez-le à son tour.',
  done: '{count, plural, =0 {Les copies sont retirées} one {Retiré d’un message ou titre} other {Retiré de # messages et titres}}',
  left: 'Il en reste {count} : retirez encore, jusqu’au dernier.',
  leftBeyond:
    'Il reste lisible par tous dans ce que vous ne pouvez pas modifier, un texte de l’équipe par exemple : demandez tout de suite à une personne d’un rang plus élevé, ou qui modère ces rubriques, de le retirer depuis cette même page. Un dossier urgent, à traiter en quatre heures, l’y attend en tête de la file de modération.',
  records:
    '{count, plural, one {Un écrit de la modération le garde} other {# écrits de la modération le gardent}} (journal, décisions, contestations, injonctions) : il n’en part que si deux personnes qui peuvent effacer définitivement le retirent l’une après l’autre depuis cette page, en moins d’une semaine.',
  submit: 'Retirer partout',
};
