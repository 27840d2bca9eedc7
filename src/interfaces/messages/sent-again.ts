/** Beside a refusal of a form that came too often or at a bad moment. */
export const SENT_AGAIN = {
  fr: {
    kept: 'Rien n’a été enregistré, et rien de ce que vous avez écrit n’est perdu.',
    send: 'Envoyer de nouveau',
  },
  en: { kept: 'Nothing was saved, and nothing of what you wrote is lost.', send: 'Send again' },
} as const;
