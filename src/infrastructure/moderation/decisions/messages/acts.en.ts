import type { ReadersV1 } from '#application/community/published/community.facts';
import type { Act, Hold, Masking } from '#application/moderation/consumers/statement-writer.port';
import type { ActWords } from './acts.fr.ts';
import { readersEn } from './readers.en.ts';

const DONE: Partial<Record<Act['what'], string>> = {
  deleted: 'was deleted',
  edited: 'was edited',
  redacted: 'had a passage taken out, also of its former versions and of quotes,',
  'passage-masked': 'was masked in part, until somebody of a higher rank than yours decides,',
  purged: 'was erased for good, after it had been deleted, with the agreement of two people,',
  retitled: 'was given another title',
  closed: 'was closed to replies',
  'closed-as-duplicate': 'was closed as a duplicate of another, to which it now leads,',
  moved: 'was moved to another space',
  merged: 'was merged with another topic, to which its address now leads,',
  'poll-closed': 'was closed before its time',
  'poll-rewritten': 'was edited',
  'event-cancelled': 'was cancelled',
  'event-rewritten': 'was edited',
  'question-hidden': 'was hidden',
  'message-removed': 'was taken out of the sight of others',
};

const BY: Partial<Record<Act['what'], string>> = {
  'question-hidden': 'those who run the session',
  'message-removed': 'those who run the channel',
};

const day = (iso: string): string =>
  new Date(iso).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'Europe/Paris' });

const OF_KIND: Readonly<Record<string, (title: string, day: string) => string>> = {
  topic: (title, day) => `your topic “${title}”, opened on ${day},`,
  post: (title, day) => `your message of ${day}, in the topic “${title}”,`,
  poll: (title, day) => `your poll “${title}”, opened on ${day},`,
  event: (title, day) => `your event “${title}”, prepared on ${day},`,
  idea: (title, day) => `your idea “${title}”, proposed on ${day},`,
  'idea-comment': (title, day) => `your comment of ${day}, on the idea “${title}”,`,
  'chat-message': (title, day) => `your message of ${day}, in the channel “${title}”,`,
  'service-review': (title, day) => `your review of ${day} of the service “${title}”`,
  'event-question': (title, day) => `your question of ${day}, asked in the session “${title}”,`,
  profile: () => 'the presentation of your profile',
};

/** Which of it, as far as that is told; facts of releases before named none. */
function among({ target, restriction: { title, writtenAt } }: Act): string {
  const called = title === '' ? undefined : OF_KIND[target.kind];
  return called
    ? `, including ${called(title, day(writtenAt)).replace(/,$/, '')}`
    : ' (presentation, ideas, comments, reference answers)';
}

function facts(act: Act): string {
  const { title, writtenAt, reason } = act.restriction;
  const what = (OF_KIND[act.target.kind] ?? OF_KIND['post']!)(title, day(writtenAt));
  if (act.what === 'redacted-outside')
    return withReason(
      `On ${day(act.at)}, the moderation team took a passage out of what you had written outside topics${among(act)}. The rest stays published.`,
      reason,
    );
  if (act.what === 'unaccepted')
    return withReason(
      `On ${day(act.at)}, the reply you had chosen in ${what} stopped being marked as accepted, by a decision of the moderation team. You did nothing wrong.`,
      reason,
    );
  if (act.what === 'idea-merged')
    return withReason(
      `On ${day(act.at)}, your idea “${title}”, proposed on ${day(writtenAt)}, was merged into another, which keeps its support. You did nothing wrong.`,
      reason,
    );
  if (act.what === 'carried') return withReason(elsewhere(act), reason);
  if (act.what === 'purged-with-topic') return withReason(withTopic(act), reason);
  const who = BY[act.what] ?? 'the moderation team';
  const told = `On ${day(act.at)}, ${what} ${DONE[act.what] ?? 'was edited'} by ${who}.`;
  return withReason(act.readers ? `${told}${newReaders(act.readers)}` : told, reason);
}

const withReason = (told: string, reason: string | null): string =>
  reason === null ? told : `${told}\n\nReason: ${reason}`;

function withTopic({ at, count = 1, restriction }: Act): string {
  const what =
    count === 1
      ? `the message you had written there on ${day(restriction.writtenAt)} was erased`
      : `the ${count} messages you had written there since ${day(restriction.writtenAt)} were erased`;
  return `On ${day(at)}, a deleted topic was erased for good by the moderation team, with the agreement of two people; ${what} with it. You did nothing wrong.`;
}

function elsewhere({ at, count = 1, restriction, going }: Act): string {
  const { title, writtenAt } = restriction;
  const readers = going ? newReaders(going) : '';
  if (going?.withTopic) {
    const yours =
      count === 1
        ? `you had written a message on ${day(writtenAt)}`
        : `you had written ${count} messages since ${day(writtenAt)}`;
    return `On ${day(at)}, the topic “${title}”, in which ${yours}, was moved to another space by the moderation team.${readers} You did nothing wrong.`;
  }
  const what =
    count === 1
      ? `the message you had written on ${day(writtenAt)} in the topic “${title}” was`
      : `the ${count} messages you had written since ${day(writtenAt)} in the topic “${title}” were`;
  return `On ${day(at)}, ${what} placed in another topic by the moderation team.${readers} You did nothing wrong.`;
}

const newReaders = ({ readBefore, readNow }: ReadersV1): string =>
  readBefore === readNow
    ? ''
    : ` Until then, what you wrote there could be read by: ${readersEn(readBefore)}. From now on, it can be read by: ${readersEn(readNow, readBefore)}.`;

const CALLED: Readonly<Record<string, string>> = {
  topic: 'your topic',
  post: 'your message',
  profile: 'your profile',
};

/** As the rule was written where nobody said it in English. */
const ruleSaid = (rule: Masking['findings'][number]): string =>
  `“${rule.ruleLabelEn ?? rule.ruleLabel}”: ${rule.explanationEn ?? rule.explanation}`;

function maskFacts({ targetKind, findings, at }: Masking): string {
  const where = CALLED[targetKind] ?? 'your text';
  const rules = findings.map(ruleSaid);
  return `On ${day(at)}, before it appeared, an automatic rule masked a passage of ${where}. The passage is neither repeated here nor kept.\n\n${rules.join('\n\n')}`;
}

function holdFacts({ targetKind, because, wasRead, isReworded, at }: Hold): string {
  const what = CALLED[targetKind] ?? 'your text';
  if (isReworded)
    return `On ${day(at)}, a person approved ${what}, which you had corrected meanwhile. They agreed to the text that they had read: as it is now, it waits for a person to look at it in turn.`;
  if (!wasRead) return arrivalFacts({ what, because, at });
  const told = `On ${day(at)}, an automatic check took ${what}, which had just been edited, out of everybody’s sight until a person has looked at it.`;
  return because === null ? told : `${told}\n\n${ruleSaid(because)}`;
}

/** Of what nobody but its author ever read: no rule of words speaks where an account is new, or much comes at once. */
function arrivalFacts({ what, because, at }: Pick<Hold, 'because' | 'at'> & { what: string }): string {
  const told = `On ${day(at)}, an automatic check kept ${what} back, as you had just written it, before others could read it, until a person has looked at it.`;
  const why =
    because === null
      ? 'No word is at issue: what a recent account writes, what holds many links or what is sent several times may wait like this.'
      : ruleSaid(because);
  return `${told}\n\n${why}`;
}

/** What whoever misused notices may no longer do, and what stays. */
const misuseScope =
  'Your reports are not received during that time. All else stays, contesting included. In danger, call 17 or 112.';

/** How long something stays hidden, and what can be done about it: by kind of content. */
const hidden: Readonly<Record<string, string>> & { readonly other: string } = {
  post: 'As long as the decision stands. Contest it to have somebody else, if the team is large enough, look at it, who may let a text appear instead that is without the passage in question.',
  poll: 'As long as the decision stands. A poll cannot be edited: contest it to have somebody else, if the team is large enough, look at it, or open another one.',
  other:
    'As long as the decision stands. Contest it to have somebody else, if the team is large enough, look at it.',
};

/** Statements of reasons in English. */
export const actsEn: ActWords = {
  hidden,
  misuseScope,
  pollClosed: 'Everybody can still read the poll, with its results; nobody can answer it any more.',
  eventCancelled: 'The event stays shown, marked as cancelled, and all who are registered are told.',
  ideaMerged:
    'The idea can still be read and leads to the other, which carries its support; it takes no votes of its own.',
  unaccepted:
    'Everybody can still read the reply; it is no longer shown as the one you chose. You can choose another.',
  carried:
    'Your messages can still be read, in another topic, under its title and by those who have access to it.',
  opened: 'Your messages can still be read by those who read them; other people can now read them too.',
  passageMasked:
    'Only the passage is replaced by […], in this message and nowhere else; the rest stays published. The whole text is kept: it comes back if that person finds nothing wrong with it. Its seal, if it bore one, falls and comes back with it.',
  passageStaysMasked:
    'Only the passage is replaced by […], in this message and nowhere else; the rest stays published. The passage stays masked as long as the decision stands. The whole text is kept: it comes back, with its seal if it bore one, if the decision is overturned.',
  scopes: {
    hide: 'The content is hidden from all visitors, everywhere; only you and the moderators still see it.',
    delete: 'The content is withdrawn for all visitors, everywhere.',
    edit: 'The edited text replaces yours for all visitors; the rest stays published.',
    mask: 'The passage is taken out wherever it was repeated; the rest stays published.',
    purge: 'The content is erased for good, everywhere; it cannot be restored any more.',
    lock: 'Everybody can still read the topic; nobody can reply to it any more.',
    move: 'The topic can still be read, in another space and by those who have access to it.',
  },
  sanctionScopes: {
    remind: 'A reminder, without any effect on your account.',
    warn: 'A warning, kept in your file, never public. You can do everything as before.',
    silence:
      'You cannot publish, react, vote or register for events. You can still read, be notified and report.',
    suspend: 'You cannot sign in, except to contest. What you wrote stays online.',
    ban: 'Your account is closed. What you wrote stays online, except what a decision of its own withdrew.',
  },
  profileScopes: {
    'clear-bio': 'The presentation is taken off your profile, for everybody. You can write another.',
    'remove-avatar': 'The picture is taken off your profile, for everybody. You can choose another.',
    rename:
      'A neutral name stands for your pseudonym wherever it was shown. You can choose another at once, but not that one.',
  },
  facts,
  mask: {
    facts: maskFacts,
    scope:
      'Only the passage that was found is replaced; the rest of your text is published. You can edit it at any time.',
    waitingScope:
      'Only the passage that was found is replaced. The rest of your text is not published yet: it waits until somebody of the team has read it.',
  },
  hold: {
    facts: holdFacts,
    scope: 'Hidden from all visitors, everywhere. Only you and the moderators still see it.',
    duration: 'Until a person has decided. You will be told of the decision.',
    meanwhile: 'Until then you can correct it from your drafts, or withdraw it if nobody has replied to it.',
  },
  wentWithTopic:
    'A topic is erased with all that was written in it, so that nothing is left of it. This measure is no sanction.',
  takenBack: 'The moderators took this measure back of their own accord.',
  foundFine: 'A person looked at what had been decided automatically, and found nothing wrong with it.',
  passageFine: 'A person looked at the passage that was masked, and found nothing wrong with it.',
  passageOver: 'A person looked at the passage that was masked, and decided in its place.',
  provisionalFine:
    'A person looked at what had been hidden as soon as it was reported, and found nothing wrong with it.',
  provisionalOver:
    'A person looked at what had been hidden as soon as it was reported, and decided in its place.',
  takenOver: 'A person looked at what had been decided automatically, and decided in its place.',
};
