import type { adminFr } from './admin.fr.ts';
import type { DeepStrings } from './shape.ts';

export const adminEn: DeepStrings<typeof adminFr> = {
  label: 'Administration',
  home: 'Overview',
  lead: 'What you can manage here, and what is waiting for you.',
  open: 'Administration: {here}',
  waiting: 'waiting',
  groups: {
    answers: 'Official answers',
    register: 'Register',
    content: 'Content',
    moderation: 'Moderation',
    members: 'Members',
    insights: 'Follow-up',
    privacy: 'Personal data',
    settings: 'Settings',
    help: 'Help',
  },
};
