import type { Messages } from './fr.ts';

/** Texts of what two people erase for good. */
export const purgeEn: Messages['purge'] = {
  act: 'Erase for good',
  title: 'Propose to erase for good',
  leadReply:
    'Nothing will be left of this reply: no text, no versions, no pictures, no quotes, no copies. This cannot be undone.',
  leadTopic:
    'Nothing will be left of this topic and its replies: no title, no texts, no pictures, no quotes, no copies. This cannot be undone.',
  leadPiece:
    'Nothing will be left of this content: no title, no text, no versions, no pictures, no copies. Its place stays, empty. This cannot be undone.',
  second: 'Another person has to confirm. Until then nothing changes.',
  waits: 'It is proposed already',
  waitsText: 'Another person has to confirm or refuse it.',
  what: 'What will be erased',
  reason: 'Reason',
  reasonHelp: 'Read by whoever confirms, then by the author. Do not quote the content.',
  submit: 'Propose to erase',
  admin: {
    title: 'Erased for good',
    lead: 'One person proposes, another confirms.',
    warning: 'Confirming erases for ever',
    warningText:
      'The content, its versions, its pictures and the quotes of it are gone from everywhere. Nobody can bring them back.',
    none: 'No proposal is waiting',
    noneText: 'It is proposed from content that was deleted, or from its case.',
    waiting: 'Waiting for a second signature',
    settled: 'Latest decisions',
    reply: 'Reply by {author} in “{title}”',
    topic:
      'Topic “{title}” by {author}, {replies, plural, =0 {without replies} one {with # reply} other {with # replies}}',
    piece: '{kind} by {author}, “{title}”',
    gone: 'Content by {author}',
    proposed: 'Proposed by {name} on {day}',
    because: 'Reason: {reason}',
    own: 'You proposed it: another person has to confirm.',
    confirm: 'Erase for good',
    refuse: 'Refuse',
    done: 'Erased with the agreement of {name} on {day}',
    refused: 'Refused by {name} on {day}',
  },
  flash: {
    proposed: 'It is proposed. Another person has to confirm.',
    done: 'The content is erased. Nothing of it is left.',
    refused: 'It is refused. The content stays deleted.',
  },
};
