import type { DeepStrings } from './shape.ts';
import type { choosingFr } from './choosing.fr.ts';

export const choosingEn: DeepStrings<typeof choosingFr> = {
  search: 'Search',
  found: 'Which one?',
  like: 'Those that are like it',
  goOn: 'Continue',
  other: 'Choose another one',
  what: 'What will happen',
  topic: {
    noneOfThese: 'None of these: a new topic',
    label: 'The other topic',
    help: 'Words of its title, its number, or its address pasted here.',
    note: '{category} · {count, plural, =0 {no answer} one {# answer} other {# answers}} · {day}',
    noteClosed:
      '{category} · {count, plural, =0 {no answer} one {# answer} other {# answers}} · {day} · closed',
    suggestions: 'Topics offered',
    one: 'One topic offered',
    many: '{count} topics offered',
    none: 'No topic offered',
    chosen: 'Topic chosen: {title}',
    closed: 'The other topic is closed: nobody answers there any more.',
    repeats: 'The other topic is itself closed as a duplicate of “{title}”.',
  },
  duplicate: {
    closes:
      '“{title}” closes: it keeps its address, its messages and its readers, but takes no more answers.',
    leads: 'It points to “{title}”, where the discussion goes on.',
    follows: 'The other topic is itself closed as a duplicate: this one therefore points to “{title}”.',
    told: 'Whoever opened it is told, with your reason.',
  },
  merge: {
    moves:
      '{count, plural, one {The message} other {The # messages}} of “{title}” {count, plural, one {joins} other {join}} “{other}”, after its own.',
    leads: 'Its address will lead to the other topic; whoever followed it will follow the other.',
    told: 'The people concerned are told, with your reason.',
  },
  replies: {
    moves: 'The answers you tick join “{other}”, after its own; the rest stays where it is.',
    leads: 'Their links lead to the other topic, which their authors will follow.',
    told: 'Their authors are told, with your reason.',
  },
  feedback: {
    note: 'no. {number} · {state} · {day}',
    suggestions: 'Feedback offered',
    one: 'One piece of feedback offered',
    many: '{count} pieces of feedback offered',
    none: 'No feedback offered',
    chosen: 'Feedback chosen: {title}',
    noneOfThese: 'None of these',
  },
  idea: {
    label: 'The idea that stays',
    help: 'Words of its title, its number, or its address pasted here.',
    suggestions: 'Ideas offered',
    one: 'One idea offered',
    many: '{count} ideas offered',
    none: 'No idea offered',
    nothing: 'No idea is like this. Try other words of its title, or paste its address.',
    found: 'Which one?',
    like: 'Those that are like it',
    other: 'Choose another one',
    itself: 'Choose another idea: this one cannot be joined to itself.',
  },
};
