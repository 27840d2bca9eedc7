/** Points: why a member has some, and what the rules say. */
export const pointsEn = {
  menu: 'My points',
  title: 'Why these points?',
  lead: 'Points recognise usefulness, not activity. They open no right. Each line comes from one act and goes with it. You alone see this page.',
  balance: '{count, plural, one {point} other {points}}',
  unit: '{count, plural, one {point} other {points}}',
  lines: 'Your points, line by line',
  none: 'No points yet',
  noneText:
    'They come when one of your replies helps somebody, is accepted or is validated by the organisation.',
  answer: 'See questions without a reply',
  granted: 'Points given by the team',
  post: 'See the message',
  why: {
    done: 'Earned.',
    undone: 'Taken back: what brought them was undone.',
    removed: 'Taken back: the message was removed.',
    returned: 'Given back: the message is online again.',
    recount: 'Counted again: a cap made room or was filled.',
  },
  limit: {
    own: 'No points for what one does for oneself or in one’s own topic.',
    post: 'The rule gives {full}, but one reply has brought as much as it can.',
    pair: 'The rule gives {full}, but the same two people have reached their maximum of the month.',
    day: 'The rule gives {full}, but the cap of the day is reached.',
    month: 'The rule gives {full}, but the cap of the month for this rule is reached.',
    all: 'The rule gives {full}, but the cap over all rules together is reached.',
  },
  rules: {
    title: 'How points are counted',
    lead: 'What brings no points is said as well.',
    worth: '{count, plural, =0 {no points} one {# point} other {# points}}',
    cap: {
      day: 'At most {cap} points a day.',
      month: 'At most {cap} points a month.',
      post: 'At most {cap} times for one reply.',
      pair: 'At most {cap} times a month between the same two people.',
    },
  },
};
