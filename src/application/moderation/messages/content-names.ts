interface ContentNames extends Readonly<Record<string, string>> {
  /** Of what no other name says. */
  readonly content: string;
}

/** What each kind of content is called in statements, in each language that templates are written in. */
export const CONTENT_NAMES: Readonly<Record<'fr' | 'en', ContentNames>> = {
  fr: {
    topic: 'sujet',
    post: 'message',
    profile: 'profil',
    poll: 'sondage',
    idea: 'proposition',
    'idea-comment': 'commentaire',
    'service-review': 'avis',
    'trial-feedback': 'retour de test',
    event: 'évènement',
    'event-question': 'question',
    'chat-message': 'message',
    content: 'contenu',
  },
  en: {
    topic: 'topic',
    post: 'post',
    profile: 'profile',
    poll: 'poll',
    idea: 'proposal',
    'idea-comment': 'comment',
    'service-review': 'review',
    'trial-feedback': 'test feedback',
    event: 'event',
    'event-question': 'question',
    'chat-message': 'message',
    content: 'content',
  },
};
