import type { Messages } from './fr.ts';

/** The charter of the community: a text of {org} that everybody accepts who signs up. */
export const charterEn: Messages['charter'] = {
  title: 'Charter of the community',
  version: 'Version {version}',
  intro:
    'This community belongs to those who make it live: painters, writers, composers, screenwriters, photographers, translators, illustrators, designers, and all others. {organisation} opens it, runs it and vouches for it. The charter says how we want to speak to each other here.',
  together: {
    title: 'What we are looking for together',
    first: 'That nobody stays alone in front of a formality.',
    second:
      'That good answers can be found again, because they are written once, clearly, and kept up to date.',
    third:
      'That everybody can take part, whatever their trade, income, disability, mother tongue or ease with paperwork.',
  },
  members: {
    title: 'What we promise as members',
    first: 'Kindness. There is no silly question. We answer a person, not a pseudonym.',
    second:
      'Disagreement without attack. We discuss facts and ideas. We aim at nobody: no member, no agent, no named distributor.',
    third:
      'Discretion. We publish neither our own data nor those of others, and tell a situation without giving anybody away.',
    fourth:
      'Accuracy. We say where information comes from and how old it is. “I am not sure” is a very useful phrase.',
    fifth:
      'Clarity. One question per topic, a precise title, simple words. We think of those who read with a screen reader: we describe pictures, and avoid walls of text and capitals.',
    sixth: 'No personal gain. We do not come to sell, recruit or campaign.',
  },
  team: {
    title: 'What we promise as a team',
    first: 'To say who speaks. What the team writes bears a mark that cannot be imitated.',
    second:
      'To date every official answer, give its sources, and review it by the day that it shows, two years later at most.',
    third: 'To answer within an announced time, and to follow up every delay until the answer is there.',
    fourth:
      'To explain every moderation decision to the person concerned, with the ways to contest it. We never hide anything silently.',
    fifth: 'To protect your data: a pseudonym by default, no number asked for, no advertising, no tracker.',
    sixth: 'To give account: what we do with your ideas, what we removed and why, what we fail to do.',
  },
  trouble: {
    title: 'When something is wrong',
    first:
      'A message seems against these rules: report it, even without an account. That is a service, not an accusation.',
    second: 'An answer seems wrong: report it too, the team checks. Nobody is punished for a mistake.',
    third: 'You disagree with a decision: contest it, and somebody else looks again.',
    fourth:
      'Somebody seems very unwell: tell us. In an emergency, call 15 or 112. The number 3114, the French suicide prevention line, answers day and night, free of charge.',
  },
  thanks: 'Thank you for being here.',
};
