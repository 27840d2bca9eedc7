import type { Messages } from './fr.ts';

export const tryingEn: Messages['trying'] = {
  title: 'See the site as…',
  short: 'See as…',
  about: 'Look at the site as a role, a group or a member, without changing anything.',
  lead: 'You will see what this person would see, for {minutes} minutes at most, without being able to change anything and without what is theirs alone: drafts, bookmarks, notifications, e-mail. Beginning and end are written to the log.',
  as: 'As',
  kind: { role: 'A role', group: 'A group', member: 'A member' },
  none: 'None',
  reason: 'Why',
  start: 'Start',
  banner: 'Seeing as somebody else',
  now: {
    role: 'You see the site as: {name}.',
    group: 'You see the site as a member of the group “{name}”.',
    member: 'You see the site as {name}.',
  },
  nothing: 'Nothing can be changed. It ends: {moment}.',
  end: 'Stop',
};
