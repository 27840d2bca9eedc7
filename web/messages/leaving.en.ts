export const leavingEn = {
  title: 'Close my account',
  lead: 'You may leave whenever you like, without giving a reason.',
  back: 'Back to my account',
  forGood: 'This is for good.',
  forGoodText: 'Nobody can open this account again. Before you go, you may keep a copy of everything:',
  goes: 'Your address, your pseudonym, your profile, your drafts, your bookmarks, your points and your notifications go. You are named nowhere any more.',
  counts: 'Your votes and your “helped me” go on counting, and nobody knows that they were yours.',
  seats: 'Your seats at coming events go to whoever is next.',
  kept: 'The law makes us keep for a year, apart, who had this account; and for longer the decisions of moderators, without your name.',
  words: 'What becomes of your messages?',
  keep: 'Leave them, without my name',
  keepHelp:
    'They stay useful to others, signed “Ancien membre” as those of everybody who left: nobody can put them together again.',
  erase: 'Erase them',
  eraseHelp:
    'Nothing is left of them, quotes neither. A question that others answered keeps its place and their answers, under a neutral title.',
  submit: 'Close my account for good',
  stay: 'Stay',
  data: {
    title: 'My data',
    lead: 'All that the community keeps of you.',
    tab: 'My data',
    copy: 'A copy of my data',
    copyText:
      'A JSON file with your account, your profile, what you wrote, your votes, your registrations, your points, your notifications, your reports and the decisions about you. You are asked for your password again.',
    download: 'Download (JSON)',
    leaveText:
      'Closing your account erases these data and leaves your messages without your name, or erases them too.',
  },
};
