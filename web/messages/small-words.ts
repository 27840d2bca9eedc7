/** They stand in every question and every description, French or English, and say nothing of either. Without accents. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    'les des une aux par sur pour dans avec sans sous entre chez vers donc mais que qui quoi dont quand comment pourquoi quel quelle ' +
    'est sont ont etre avoir ete fait faire peut peux dois doit faut mon mes ton tes son ses nos vos notre votre leur leurs ' +
    'ils elle elles nous vous moi lui cet cette ces pas plus peu tout tous toute toutes non oui ' +
    'the and for from with who what when how why can are was has have you your our not all'
  ).split(' '),
);
