/** What people write, in the language of the letter. */
export const SAMPLE_WORDS: Readonly<Record<'fr' | 'en', Readonly<Record<string, string>>>> = {
  fr: {
    ...{
      pseudonym: 'Papier froissé',
      name: 'Exemple',
      title: 'Déclarer un droit de suite',
      subject: 'Rendez-vous mardi',
    },
    ...{
      body: 'Apportez vos questions.',
      words: 'Voici les données demandées.',
      answer: 'Merci de l’avoir dit.',
    },
    ...{ scope: 'ce message', facts: 'une adresse y était donnée', legalGround: 'article 9 du code civil' },
    ...{
      clause: 'article 4 des règles',
      explanation: 'On ne publie pas l’adresse d’autrui.',
      why: 'Après examen.',
    },
    ...{ reply: 'Nous avons relu le message entier.', bodies: 'un organisme certifié' },
    ...{ machines: 'Site du syndicat', webhookHosts: 'hooks.example.org' },
  },
  en: {
    ...{
      pseudonym: 'Papier froissé',
      name: 'Example',
      title: 'Declaring a resale right',
      subject: 'See you on Tuesday',
    },
    ...{
      body: 'Bring your questions.',
      words: 'Here is the data you asked for.',
      answer: 'Thank you for telling us.',
    },
    ...{ scope: 'this post', facts: 'it held an address', legalGround: 'article 9 of the civil code' },
    ...{
      clause: 'article 4 of the rules',
      explanation: 'Addresses of others are not published.',
      why: 'Looked at again.',
    },
    ...{ reply: 'We read the whole post again.', bodies: 'a certified body' },
    ...{ machines: 'Site of the union', webhookHosts: 'hooks.example.org' },
  },
};
