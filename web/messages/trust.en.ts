/** Levels of trust: what they are, and what the next one lacks. */
export const trustEn = {
  title: 'Level of trust',
  level: {
    n0: 'N0 · New member',
    n1: 'N1 · Known member',
    n2: 'N2 · Regular member',
    n3: 'N3 · Reliable member',
    n4: 'N4 · Trusted member',
  },
  about: 'The level sets limits only: links, messages, mentions, reactions, pictures. It opens no right.',
  next: 'What you still need for the next level',
  highest: 'The team appoints members to the next level.',
  locked: 'Level set by the team {at}: {reason}',
  limits:
    'At this level: {posts, plural, one {# message} other {# messages}} a day, {links, plural, one {# link} other {# links}} and {mentions, plural, one {# mention} other {# mentions}} a message, {reactions, plural, one {# reaction} other {# reactions}} and {uploads, plural, one {# picture} other {# pictures}} a day.',
  office: 'Limits of levels do not hold for roles of the team, nor for ambassadors.',
  need: {
    confirmed: 'Confirm your address and accept the charter.',
    sanctions: 'Wait for the end of the 90 days after a sanction.',
    posts: 'Publish a first message that stays.',
    keptPosts: 'Messages that have stood for at least 30 days: {has} of {takes}.',
    helped: 'Different members whom your messages helped: {has} of {takes}.',
    activeDays: 'Different days on which you wrote: {has} of {takes}.',
    marks: 'One message at most taken away by moderators within twelve months: you have {has}.',
    validated: 'Accepted or validated answers: {has} of {takes}.',
    markShare: 'Less than {takes} % of messages taken away by moderators: you are at {has} %.',
  },
  set: 'Set the level',
  setOf: 'Level of trust of {name}',
  setLead:
    'The level sets limits, never rights. It is given above what the figures say, never below: limiting somebody is a step of the ladder. The reason is shown to the member and kept in the audit log.',
  choose: 'Level',
  counted: 'Counted from what the member does',
  reason: 'Reason',
  reasonHelp: 'Shown to the member.',
  save: 'Save',
  flash: { set: 'The level is saved.' },
};
