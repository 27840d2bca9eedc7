import type { setUpFr } from './set-up.fr.ts';
import type { DeepStrings } from './shape.ts';

export const setUpEn: DeepStrings<typeof setUpFr> = {
  title: 'Getting the site ready',
  done: '{done} of {all}',
  isDone: 'done',
  isLeft: 'to do',
  putAway: 'Hide this list',
  showAgain: 'Show how to get the site ready',
  flash: { away: 'List hidden. A button at the foot of this page shows it again.' },
  steps: {
    look: {
      title: 'Give the site its name and its look',
      about: 'Name of the organisation and of the community, logo, colours: publish a first version.',
    },
    contact: {
      title: 'Say where to write to the organisation',
      about:
        'The address of the register of processing, of the legal pages, for weaknesses and for personal data to pass on in private. It counts once it is published.',
    },
    legal: {
      title: 'Publish the legal texts',
      about: 'Legal notice, privacy and accessibility.',
    },
    mail: {
      title: 'Have e-mails sent',
      about:
        'There is no mail server (SMTP_URL) while this is to do: sign-ups and forgotten passwords go without a message. Once it is set, send yourself a trial letter from “Letters”.',
    },
    categories: {
      title: 'Create the categories',
      about: 'Every question is asked in one of them.',
    },
    team: {
      title: 'Gather the team',
      about: 'Give a role to a second person at least, once they have created their account.',
    },
    topic: {
      title: 'Publish a first topic',
      about: 'A word of welcome or a frequent question: the first to come have something to read.',
    },
  },
};
