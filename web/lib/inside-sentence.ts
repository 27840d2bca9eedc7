/** A name that begins with its article, as it is written inside a sentence: « au nom de l’organisme ». */
export const insideSentence = (name: string): string =>
  name.replace(/^(?:L[’']|La |Le |Les )/, (article) => article.toLowerCase());
